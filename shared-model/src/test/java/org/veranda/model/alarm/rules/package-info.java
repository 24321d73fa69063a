/// Proves the alarm machine: its table, row by row, and what refusals say.
@NullMarked
package org.veranda.model.alarm.rules;

import org.jspecify.annotations.NullMarked;
