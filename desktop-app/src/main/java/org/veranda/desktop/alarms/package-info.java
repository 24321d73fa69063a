/// The alarms screen. Start at [AlarmsScreen].
@NullMarked
package org.veranda.desktop.alarms;

import org.jspecify.annotations.NullMarked;
