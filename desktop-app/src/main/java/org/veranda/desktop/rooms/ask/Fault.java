package org.veranda.desktop.rooms.ask;

import org.veranda.model.room.Condition;

/// What a room becomes that fails its inspection.
enum Fault {
    DIRTY(Condition.DIRTY),
    PICKUP(Condition.PICKUP);

    private final Condition condition;

    Fault(Condition condition) {
        this.condition = condition;
    }

    Condition condition() {
        return condition;
    }
}
