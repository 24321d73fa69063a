package org.veranda.wire;

import org.jspecify.annotations.Nullable;
import org.veranda.model.Refusal;
import org.veranda.model.room.rules.RoomEffect;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// What became of one command, kept for thirty days. On the wire a flat object with an `outcome`.
public sealed interface CommandOutcome {

    UUID id();

    /// @param cursors the last event of each stream that it wrote
    /// @param created the number of what it made
    /// @param effects what else it brought about
    record Accepted(
            UUID id, Map<String, Long> cursors, @Nullable Long created, List<RoomEffect> effects)
            implements CommandOutcome {

        public Accepted {
            cursors = Collections.unmodifiableMap(new TreeMap<>(cursors));
            effects = List.copyOf(effects);
        }
    }

    /// Legal, and nothing to change.
    record AlreadyDone(UUID id) implements CommandOutcome {}

    /// The rules say no; the refusal's fields lie flat beside the outcome.
    record Refused(UUID id, Refusal refusal, @Nullable Current current) implements CommandOutcome {}

    /// Somebody was faster; the refusal's fields lie flat beside the outcome.
    record Conflict(UUID id, Refusal refusal, @Nullable Current current)
            implements CommandOutcome {}

    /// A command that it named in `after` was refused or in conflict.
    record Skipped(UUID id, UUID because) implements CommandOutcome {}

    /// Tells a plain refusal from a conflict by its code.
    static CommandOutcome refused(UUID id, Refusal refusal, @Nullable Current current) {
        return refusal.code().conflict()
                ? new Conflict(id, refusal, current)
                : new Refused(id, refusal, current);
    }
}
