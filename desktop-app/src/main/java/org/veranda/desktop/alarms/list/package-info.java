/// Which alarms the screen shows: tabs, filters, search, order. Start at [AlarmListViewModel].
@NullMarked
package org.veranda.desktop.alarms.list;

import org.jspecify.annotations.NullMarked;
