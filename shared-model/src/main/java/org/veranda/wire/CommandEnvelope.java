package org.veranda.wire;

import org.jspecify.annotations.Nullable;
import org.veranda.model.RuleOverride;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A command with what makes it safe to send twice, late and in order; on the wire one flat object.
///
/// @param id a UUIDv7 that names the command for ever
/// @param after the commands without which this one makes no sense
public record CommandEnvelope(
        UUID id,
        Command command,
        Instant madeAt,
        List<UUID> after,
        @Nullable RuleOverride override) {

    public CommandEnvelope {
        after = List.copyOf(after);
    }
}
