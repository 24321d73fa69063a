/// What can be done about alarms, whether it may be, and what became of it. Start at [AlarmWork].
@NullMarked
package org.veranda.desktop.alarms.act;

import org.jspecify.annotations.NullMarked;
