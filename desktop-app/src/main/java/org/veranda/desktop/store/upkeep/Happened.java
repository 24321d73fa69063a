package org.veranda.desktop.store.upkeep;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// One thing that happened to a request.
///
/// @param command what was done, such as `maintenance.start`
/// @param text why, or to whom it was given
public record Happened(
        Instant at,
        String command,
        @Nullable String byName,
        @Nullable String device,
        @Nullable String text) {}
