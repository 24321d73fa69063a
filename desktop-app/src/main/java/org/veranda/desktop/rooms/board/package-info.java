/// What the board shows: rooms counted, found, filtered and grouped. Start at
/// [RoomBoardViewModel].
@NullMarked
package org.veranda.desktop.rooms.board;

import org.jspecify.annotations.NullMarked;
