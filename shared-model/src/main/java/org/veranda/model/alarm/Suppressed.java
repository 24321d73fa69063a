package org.veranda.model.alarm;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// One cause for which an alarm is suppressed.
///
/// @param until when it ends by itself; without, it ends with its cause
/// @param detail what the cause names, such as the block or the parent
public record Suppressed(
        SuppressionCause cause, @Nullable Instant until, @Nullable String detail) {}
