/// What may happen to an alarm: the rules of the alarm machine, pure functions over its state. Start
/// at [AlarmRules]; the table is `alarm-transitions.csv` beside it.
@NullMarked
package org.veranda.model.alarm.rules;

import org.jspecify.annotations.NullMarked;
