package org.veranda.wire;

import org.jspecify.annotations.Nullable;
import org.veranda.model.identity.UserId;
import org.veranda.model.room.DisplayCode;

import java.time.Instant;
import java.util.UUID;

/// One change of a room: what, when, by whom, from where.
///
/// @param command the command's type
/// @param reason what the command or its override gave as the reason
/// @param version what the room's version became
public record HistoryEntry(
        long version,
        Instant at,
        @Nullable UUID commandId,
        String command,
        @Nullable UserId userId,
        String by,
        @Nullable String device,
        DisplayCode from,
        DisplayCode to,
        @Nullable String reason,
        boolean overridden) {}
