/// Tests of board.
@NullMarked
package org.veranda.desktop.rooms.board;

import org.jspecify.annotations.NullMarked;
