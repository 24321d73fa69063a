/// Alarms in the user's words.
@NullMarked
package org.veranda.desktop.alarms.face;

import org.jspecify.annotations.NullMarked;
