package org.veranda.model.identity;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// A job in the resort, and what it permits.
public enum Role {
    RESORT_ADMIN("Resort Admin", EnumSet.allOf(Permission.class)),
    MANAGER("Manager", EnumSet.allOf(Permission.class)),
    FRONT_DESK(
            "Front Desk",
            EnumSet.of(
                    Permission.VIEW_DASHBOARD,
                    Permission.VIEW_ROOMS,
                    Permission.VIEW_ALARMS,
                    Permission.UPDATE_ROOM_STATUS,
                    Permission.VIEW_CLEANING_TASKS,
                    Permission.CREATE_MAINTENANCE_REQUEST,
                    Permission.WORK_MAINTENANCE,
                    Permission.BLOCK_ROOMS,
                    Permission.VIEW_BOOKINGS,
                    Permission.VIEW_GUEST_DETAILS,
                    Permission.CREATE_BOOKING,
                    Permission.PROCESS_CHECK_IN,
                    Permission.PROCESS_CHECK_OUT,
                    Permission.ACKNOWLEDGE_ALARMS,
                    Permission.SHELVE_ALARMS)),
    HK_SUPERVISOR(
            "HK Supervisor",
            EnumSet.of(
                    Permission.VIEW_DASHBOARD,
                    Permission.VIEW_ROOMS,
                    Permission.VIEW_ALARMS,
                    Permission.UPDATE_ROOM_STATUS,
                    Permission.INSPECT_ROOMS,
                    Permission.ASSIGN_TASKS,
                    Permission.VIEW_CLEANING_TASKS,
                    Permission.CREATE_MAINTENANCE_REQUEST,
                    Permission.WORK_MAINTENANCE,
                    Permission.BLOCK_ROOMS,
                    Permission.ACKNOWLEDGE_ALARMS,
                    Permission.SHELVE_ALARMS)),
    HOUSEKEEPER(
            "Housekeeper",
            EnumSet.of(
                    Permission.VIEW_DASHBOARD,
                    Permission.VIEW_ROOMS,
                    Permission.VIEW_ALARMS,
                    Permission.UPDATE_ROOM_STATUS,
                    Permission.VIEW_CLEANING_TASKS,
                    Permission.CREATE_MAINTENANCE_REQUEST)),
    MAINTENANCE(
            "Maintenance",
            EnumSet.of(
                    Permission.VIEW_DASHBOARD,
                    Permission.VIEW_ROOMS,
                    Permission.VIEW_ALARMS,
                    Permission.UPDATE_ROOM_STATUS,
                    Permission.CREATE_MAINTENANCE_REQUEST,
                    Permission.WORK_MAINTENANCE,
                    Permission.BLOCK_ROOMS,
                    Permission.ACKNOWLEDGE_ALARMS,
                    Permission.SHELVE_ALARMS,
                    Permission.MANAGE_DEVICES,
                    Permission.DEPLOY_FIRMWARE));

    private final String wire;

    @SuppressWarnings(
            "ImmutableEnumChecker") // it is unmodifiable, and its maker keeps no hold of it
    private final Set<Permission> permissions;

    Role(String wire, Set<Permission> permissions) {
        this.wire = wire;
        this.permissions = Collections.unmodifiableSet(permissions);
    }

    public static Role of(String wire) {
        return Arrays.stream(values())
                .filter(role -> role.wire.equals(wire))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Cannot find role " + wire));
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    /// Its name in JSON.
    @JsonValue
    public String wire() {
        return wire;
    }
}
