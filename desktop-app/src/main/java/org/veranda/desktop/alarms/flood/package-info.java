/// How many alarms come in ten minutes, against what one person can deal with.
@NullMarked
package org.veranda.desktop.alarms.flood;

import org.jspecify.annotations.NullMarked;
