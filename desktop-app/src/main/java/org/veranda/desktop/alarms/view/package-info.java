/// The alarms on the screen: tabs, filters, table, chart.
@NullMarked
package org.veranda.desktop.alarms.view;

import org.jspecify.annotations.NullMarked;
