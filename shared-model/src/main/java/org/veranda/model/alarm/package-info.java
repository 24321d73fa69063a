/// Alarms: their state, and the commands upon it. What becomes of it is for the rules in `rules`.
@NullMarked
package org.veranda.model.alarm;

import org.jspecify.annotations.NullMarked;
