package org.veranda.server.outcomes;

import org.jspecify.annotations.Nullable;
import org.veranda.model.room.rules.RoomEffect;

import java.util.List;

/// What an allowed command came to: a change, with what it made and brought about, or nothing to change.
public sealed interface Effect {

    /// A change, with nothing more to tell of it.
    static Effect changed() {
        return new Changed(null, List.of());
    }

    /// Something new, under that number.
    static Effect created(long number) {
        return new Changed(number, List.of());
    }

    static Effect changed(List<RoomEffect> effects) {
        return new Changed(null, effects);
    }

    static Effect unchanged() {
        return new Unchanged();
    }

    /// The state is another one now.
    record Changed(@Nullable Long created, List<RoomEffect> effects) implements Effect {

        public Changed {
            effects = List.copyOf(effects);
        }
    }

    /// Legal, and everything was so already.
    record Unchanged() implements Effect {}
}
