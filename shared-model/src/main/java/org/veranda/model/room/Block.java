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
        boolean workOrderOpen) {

    public Block in(BlockState now) {
        return new Block(id, kind, now, from, through, returnStatus, reason, workOrderOpen);
    }

    public Block as(BlockKind now) {
        return new Block(id, now, state, from, through, returnStatus, reason, workOrderOpen);
    }

    public Block until(LocalDate day) {
        return new Block(id, kind, state, from, day, returnStatus, reason, workOrderOpen);
    }

    /// Whether its last day is this one or was before.
    public boolean endsBy(LocalDate day) {
        return through != null && !through.isAfter(day);
    }
}
