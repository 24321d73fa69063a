/// Turns rooms into what their tiles show and say, in the user's language.
@NullMarked
package org.veranda.desktop.rooms.face;

import org.jspecify.annotations.NullMarked;
