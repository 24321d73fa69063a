package org.veranda.model.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;
import java.util.stream.Stream;

class RoleTest {

    /// The contract's table; a letter for each role that may: admin, manager, desk, supervisor (s),
    /// housekeeper, maintenance (t).
    @ParameterizedTest
    @CsvSource({
        "view-dashboard, amdsht",
        "view-rooms, amdsht",
        "view-alarms, amdsht",
        "update-room-status, amdsht",
        "inspect-rooms, ams",
        "assign-tasks, ams",
        "view-cleaning-tasks, amdsh",
        "create-maintenance-request, amdsht",
        "work-maintenance, amdst",
        "block-rooms, amdst",
        "view-bookings, amd",
        "view-guest-details, amd",
        "create-booking, amd",
        "process-check-in, amd",
        "process-check-out, amd",
        "acknowledge-alarms, amdst",
        "shelve-alarms, amdst",
        "manage-devices, amt",
        "deploy-firmware, amt",
        "approve-firmware, am",
        "override-room-rules, am",
        "override-stay-rules, am",
        "manage-rooms, am",
        "manage-users, am",
        "view-audit, am"
    })
    void permitsWhatTheContractSays(String permission, String roles) {
        assertThat(Role.values())
                .filteredOn(role -> role.permissions().contains(Permission.of(permission)))
                .extracting(RoleTest::letter)
                .containsExactlyElementsOf(Stream.of(roles.split("")).toList());
    }

    @Test
    void isFoundByItsFixedName() {
        assertThat(
                        Stream.of(
                                "Resort Admin",
                                "Manager",
                                "Front Desk",
                                "HK Supervisor",
                                "Housekeeper",
                                "Maintenance"))
                .map(Role::of)
                .containsExactlyElementsOf(Arrays.asList(Role.values()));
    }

    private static String letter(Role role) {
        return switch (role) {
            case RESORT_ADMIN -> "a";
            case MANAGER -> "m";
            case FRONT_DESK -> "d";
            case HK_SUPERVISOR -> "s";
            case HOUSEKEEPER -> "h";
            case MAINTENANCE -> "t";
        };
    }
}
