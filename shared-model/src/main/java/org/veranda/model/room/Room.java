package org.veranda.model.room;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// A room as everyone sees it. Immutable; `rules` says what may happen to it next.
///
/// @param persons how many the front desk has in house here
/// @param dirtyEpoch rises each time the room becomes dirty through use, and never falls
/// @param conditionOn the business date on which the condition was last set
/// @param blocks those that are planned, deferred or active, by date
/// @param stayVersion the version that the last check-in, check-out or move made
/// @param version rises by one with each change
/// @param statusSince when the code or the status last changed
public record Room(
        RoomId id,
        Occupancy occupancy,
        int persons,
        Condition condition,
        long dirtyEpoch,
        LocalDate conditionOn,
        GuestRequest guestRequest,
        Turndown turndown,
        @Nullable Attendant attendant,
        boolean doubleLock,
        boolean rush,
        @Nullable Hold hold,
        @Nullable String note,
        List<Block> blocks,
        @Nullable Observation observation,
        long stayVersion,
        long version,
        Instant statusSince) {

    public Room {
        blocks = List.copyOf(blocks);
    }

    public boolean occupied() {
        return occupancy == Occupancy.OCCUPIED;
    }

    public boolean attendantInside() {
        return attendant != null;
    }

    /// The block that keeps guests out today.
    public @Nullable Block activeBlock() {
        return blocks.stream()
                .filter(block -> block.state() == BlockState.ACTIVE)
                .findFirst()
                .orElse(null);
    }

    public Service service() {
        Block active = activeBlock();
        if (active == null) {
            return Service.IN_SERVICE;
        }
        return switch (active.kind()) {
            case OOS -> Service.OOS;
            case OOO -> Service.OOO;
            case OOI -> Service.OOI;
        };
    }

    public DisplayCode code() {
        return DisplayCode.of(occupancy, service(), condition);
    }

    public Discrepancy discrepancy() {
        if (observation == null || observation.seenVersion() < stayVersion) {
            return Discrepancy.NONE;
        }
        if (observation.occupancy() != occupancy) {
            return occupied() ? Discrepancy.SKIP : Discrepancy.SLEEP;
        }
        return occupied() && observation.persons() != persons
                ? Discrepancy.PERSON
                : Discrepancy.NONE;
    }

    public RoomStatus status(Property property) {
        if (service() != Service.IN_SERVICE) {
            return RoomStatus.MAINTENANCE;
        }
        if (occupied()) {
            return RoomStatus.CHECKED_IN;
        }
        if (attendantInside()) {
            return RoomStatus.CLEANING;
        }
        return property.readySet().contains(condition)
                ? RoomStatus.READY
                : RoomStatus.AWAITING_CLEANING;
    }
}
