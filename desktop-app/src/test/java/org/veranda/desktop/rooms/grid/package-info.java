/// Tests of grid.
@NullMarked
package org.veranda.desktop.rooms.grid;

import org.jspecify.annotations.NullMarked;
