package org.veranda.server.identity.keys;

import org.jspecify.annotations.Nullable;
import org.veranda.model.identity.UserId;

import java.time.Instant;

/// An API key as those who look after machines see it: never its secret.
///
/// @param madeBy who made it; nobody when it was made at the machine that the server runs on
/// @param lastUsedAt to the minute
public record ApiKey(
        long id,
        String name,
        @Nullable UserId madeBy,
        Instant madeAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {}
