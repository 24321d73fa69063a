package org.veranda.model;

/// Why something was refused. Names are the wire's.
public enum RefusalCode {
    /// The room is not ready for a guest.
    NOT_READY,
    /// The property gives only inspected rooms.
    NOT_INSPECTED,
    /// Somebody is in house here.
    OCCUPIED,
    /// The room is out of service.
    ROOM_OOS,
    /// The room is out of order.
    ROOM_OOO,
    /// The room is out of inventory.
    ROOM_OOI,
    /// Nobody is in house here.
    NOT_IN_HOUSE,
    /// Only an occupied room takes a guest request.
    NOT_OCCUPIED,
    /// Somebody else has the room.
    ROOM_TAKEN,
    /// The guest does not want to be disturbed.
    DND,
    /// The room is inspected already.
    ALREADY_INSPECTED,
    /// Only a clean room can be inspected.
    NOT_CLEAN,
    /// Only a supervisor may do this.
    SUPERVISOR_ONLY,
    /// The room is held for another booking.
    HELD,
    /// There is a block on these days already.
    OVERLAP,
    /// There is no such block on the room.
    NO_BLOCK,
    /// Assigned reservations overlap the block.
    RESERVATION_CONFLICT,
    /// The linked work order is not done.
    WORK_ORDER_OPEN,
    /// The dates do not make sense.
    BAD_DATES,
    /// The room became dirty again since.
    STALE_CLEAN,
    /// It changed since.
    VERSION_CHANGED,
    /// The alarm occurred again since.
    STALE_OCCURRENCE,
    /// Another desk has the lease.
    LEASED,
    /// The lease was broken.
    LEASE_BROKEN,
    /// That command changed nothing here that can be undone.
    NOTHING_TO_UNDO,
    /// It is too late to undo this.
    UNDO_EXPIRED,
    /// Only who gave the command may undo it.
    NOT_YOURS,
    /// The role does not permit this.
    NOT_PERMITTED,
    /// A reason is needed.
    REASON_REQUIRED,
    /// The booking is not in a state for it.
    WRONG_STATUS,
    /// The guest is in house: reverse the check-in instead.
    IN_HOUSE,
    /// Nothing of that type is free on these days.
    NO_AVAILABILITY,
    /// No room is assigned.
    NO_ROOM,
    /// The room is of another type.
    WRONG_TYPE,
    /// The booking must keep its room.
    ROOM_LOCKED,
    /// The guest is not due in today.
    NOT_DUE_IN,
    /// It is too early for this.
    TOO_EARLY,
    /// It is too late for this.
    TOO_LATE,
    /// The account is not settled.
    BALANCE_OPEN,
    /// The command is too old or too far ahead.
    COMMAND_EXPIRED,
    /// The command id was used for something else.
    ID_REUSED,
    /// There is no such thing here.
    NOT_FOUND,
    /// The command is not well formed.
    INVALID;

    /// Somebody was faster: the outcome is a conflict, not a plain refusal.
    public boolean conflict() {
        return switch (this) {
            case STALE_CLEAN, STALE_OCCURRENCE, VERSION_CHANGED, LEASED, LEASE_BROKEN -> true;
            default -> false;
        };
    }
}
