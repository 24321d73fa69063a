/// Tests of tile.
@NullMarked
package org.veranda.desktop.rooms.tile;

import org.jspecify.annotations.NullMarked;
