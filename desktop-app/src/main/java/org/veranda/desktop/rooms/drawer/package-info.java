/// One room in full beside the board: why it is not ready, what can be done, what happened.
@NullMarked
package org.veranda.desktop.rooms.drawer;

import org.jspecify.annotations.NullMarked;
