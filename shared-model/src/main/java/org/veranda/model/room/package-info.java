/// Rooms: their state, the commands upon it, and what becomes of it. Start at [RoomRules].
@NullMarked
package org.veranda.model.room;

import org.jspecify.annotations.NullMarked;
