package org.veranda.server.rooms;

import org.jspecify.annotations.Nullable;
import org.veranda.model.RuleOverride;
import org.veranda.model.identity.Staff;
import org.veranda.server.identity.Actor;

import java.time.Instant;
import java.util.UUID;

/// Where a command comes from: who gave it, on which device, when, and under which id.
///
/// @param madeAt when it was given, which for a command from an offline desk is a while ago
public record Origin(
        Staff by,
        @Nullable String session,
        @Nullable String device,
        @Nullable UUID commandId,
        Instant madeAt,
        @Nullable RuleOverride override) {

    public static Origin of(
            Actor actor,
            @Nullable UUID commandId,
            Instant madeAt,
            @Nullable RuleOverride override) {
        return new Origin(
                actor.staff(),
                actor.session().toString(),
                actor.device(),
                commandId,
                madeAt,
                override);
    }

    /// The house itself, as at the end of day.
    public static Origin house(Instant now) {
        return new Origin(Staff.HOUSE, null, null, null, now, null);
    }
}
