package org.veranda.model.room;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// A span of business dates on which a room is kept from guests; without `through` it is
/// open-ended.
public record Block(
        BlockId id,
        BlockKind kind,
        BlockState state,
        LocalDate from,
        @Nullable LocalDate through,
        Condition returnStatus,
        String reason,
        boolean workOrderOpen) {}
