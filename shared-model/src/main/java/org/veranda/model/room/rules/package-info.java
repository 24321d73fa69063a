/// What may happen to a room: the rules of the room machine, pure functions over its state. Start at
/// [RoomRules]; the table is `room-transitions.csv` beside it.
@NullMarked
package org.veranda.model.room.rules;

import org.jspecify.annotations.NullMarked;
