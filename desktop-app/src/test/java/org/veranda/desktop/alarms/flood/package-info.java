/// Counting alarms by time.
@NullMarked
package org.veranda.desktop.alarms.flood;

import org.jspecify.annotations.NullMarked;
