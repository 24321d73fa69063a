/// The alarms screen in front of a made-up hotel.
@NullMarked
package org.veranda.desktop.alarms;

import org.jspecify.annotations.NullMarked;
