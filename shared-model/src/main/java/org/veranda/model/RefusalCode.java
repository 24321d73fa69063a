package org.veranda.model;

/// Why something was refused. Names are the wire's.
public enum RefusalCode {
    NOT_READY("the room is not ready for a guest"),
    NOT_INSPECTED("the property gives only inspected rooms"),
    OCCUPIED("somebody is in house here"),
    ROOM_OOS("the room is out of service"),
    ROOM_OOO("the room is out of order"),
    ROOM_OOI("the room is out of inventory"),
    NOT_IN_HOUSE("nobody is in house here"),
    NOT_OCCUPIED("only an occupied room takes a guest request"),
    ROOM_TAKEN("somebody else has the room"),
    DND("the guest does not want to be disturbed"),
    ALREADY_INSPECTED("the room is inspected already"),
    NOT_CLEAN("only a clean room can be inspected"),
    SUPERVISOR_ONLY("only a supervisor may do this"),
    HELD("the room is held for another booking"),
    OVERLAP("there is a block on these days already"),
    NO_BLOCK("there is no such block on the room"),
    RESERVATION_CONFLICT("assigned reservations overlap the block"),
    WORK_ORDER_OPEN("the linked work order is not done"),
    BAD_DATES("the dates do not make sense"),
    STALE_CLEAN("the room became dirty again since"),
    VERSION_CHANGED("it changed since"),
    STALE_OCCURRENCE("the alarm occurred again since"),
    LEASED("another desk has the lease"),
    LEASE_BROKEN("the lease was broken"),
    NOTHING_TO_UNDO("that command changed nothing here that can be undone"),
    UNDO_EXPIRED("it is too late to undo this"),
    NOT_YOURS("only who gave the command may undo it"),
    NOT_PERMITTED("the role does not permit this"),
    REASON_REQUIRED("a reason is needed"),
    WRONG_STATUS("it is not in a state for that"),
    TASK_CLOSED("it is over and nothing more can happen to it"),
    WRONG_KIND("this kind of task has no such step"),
    WORKER_BUSY("the worker has another task running"),
    NOT_ON_SHIFT("nobody of that name does such work here"),
    NOT_ASSIGNED("it is assigned to somebody else"),
    SAME_PERSON("somebody else must verify it"),
    STILL_BLOCKED("what blocked it has not ended"),
    DOUBLE_LOCK("the room is locked from inside"),
    IN_HOUSE("the guest is in house: reverse the check-in instead"),
    NO_AVAILABILITY("nothing of that type is free on these days"),
    NO_ROOM("no room is assigned"),
    WRONG_TYPE("the room is of another type"),
    ROOM_LOCKED("the booking must keep its room"),
    NOT_DUE_IN("the guest is not due in today"),
    TOO_EARLY("it is too early for this"),
    TOO_LATE("it is too late for this"),
    BALANCE_OPEN("the account is not settled"),
    NOT_VERIFIED("its checksum, signature or models were not found good"),
    NOT_RELEASED("the package is not released"),
    NO_TARGETS("no device is meant by it"),
    OWN_ROLLOUT("another person must agree to it"),
    JOB_CLOSED("the update of this device is over"),
    GUARDED("a guest or the time of day stands in the way"),
    NOT_LATCHED("the alarm is not latched"),
    STILL_ACTIVE("its condition is still there"),
    NOT_ACKED("nobody has acknowledged it yet"),
    NOT_SHELVABLE("alarms of this type are never kept from anybody"),
    ALREADY("it is so already"),
    TOO_LONG("the severity does not allow it for so long"),
    SUPPRESSED("the alarm is shelved, suppressed or out of service"),
    COMMAND_EXPIRED("the command is too old or too far ahead"),
    ID_REUSED("the command id was used for something else"),
    NOT_FOUND("there is no such thing here"),
    INVALID("the command is not well formed");

    private final String reason;

    RefusalCode(String reason) {
        this.reason = reason;
    }

    /// In plain words, to follow a colon.
    public String reason() {
        return reason;
    }

    /// Somebody was faster: the outcome is a conflict, not a plain refusal.
    public boolean conflict() {
        return switch (this) {
            case STALE_CLEAN, STALE_OCCURRENCE, VERSION_CHANGED, LEASED, LEASE_BROKEN -> true;
            default -> false;
        };
    }
}
