/// What becomes of new alarms wherever one is: sound, lines in the corner, and the count by time.
@NullMarked
package org.veranda.desktop.alarms.watch;

import org.jspecify.annotations.NullMarked;
