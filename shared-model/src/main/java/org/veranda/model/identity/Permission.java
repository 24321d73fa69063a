package org.veranda.model.identity;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Arrays;

/// What a user may be allowed to do.
public enum Permission {
    VIEW_DASHBOARD("view-dashboard"),
    VIEW_ROOMS("view-rooms"),
    VIEW_ALARMS("view-alarms"),
    UPDATE_ROOM_STATUS("update-room-status"),
    INSPECT_ROOMS("inspect-rooms"),
    ASSIGN_TASKS("assign-tasks"),
    VIEW_CLEANING_TASKS("view-cleaning-tasks"),
    CREATE_MAINTENANCE_REQUEST("create-maintenance-request"),
    WORK_MAINTENANCE("work-maintenance"),
    BLOCK_ROOMS("block-rooms"),
    VIEW_BOOKINGS("view-bookings"),
    VIEW_GUEST_DETAILS("view-guest-details"),
    CREATE_BOOKING("create-booking"),
    PROCESS_CHECK_IN("process-check-in"),
    PROCESS_CHECK_OUT("process-check-out"),
    ACKNOWLEDGE_ALARMS("acknowledge-alarms"),
    SHELVE_ALARMS("shelve-alarms"),
    MANAGE_DEVICES("manage-devices"),
    DEPLOY_FIRMWARE("deploy-firmware"),
    APPROVE_FIRMWARE("approve-firmware"),
    OVERRIDE_ROOM_RULES("override-room-rules"),
    OVERRIDE_STAY_RULES("override-stay-rules"),
    MANAGE_ROOMS("manage-rooms"),
    MANAGE_USERS("manage-users"),
    VIEW_AUDIT("view-audit");

    private final String wire;

    Permission(String wire) {
        this.wire = wire;
    }

    /// Its name in JSON.
    @JsonValue
    public String wire() {
        return wire;
    }

    public static Permission of(String wire) {
        return Arrays.stream(values())
                .filter(permission -> permission.wire.equals(wire))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Cannot find permission " + wire));
    }
}
