/// One room as a tile: what it shows, what gives way when there is no space, and how it is drawn.
@NullMarked
package org.veranda.desktop.rooms.tile;

import org.jspecify.annotations.NullMarked;
