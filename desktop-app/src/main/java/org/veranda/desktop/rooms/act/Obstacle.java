package org.veranda.desktop.rooms.act;

import org.veranda.model.Refusal;

/// Why something cannot be done to a room now.
public sealed interface Obstacle {

    /// Who may do it against the rules.
    enum Waiver {
        NOBODY,
        OTHERS,
        SELF
    }

    /// There is no contact with the server, and nothing is kept for later.
    record Away() implements Obstacle {}

    /// It is so already, or there is nothing of the kind here.
    record Nothing() implements Obstacle {}

    /// The rules say no.
    record Rules(Refusal why, Waiver waiver) implements Obstacle {}
}
