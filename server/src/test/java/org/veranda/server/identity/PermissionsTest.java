package org.veranda.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.veranda.model.identity.Role;
import org.veranda.server.testing.People;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

@ServerTest
class PermissionsTest {

    private static final List<Role> ORDER =
            List.of(
                    Role.RESORT_ADMIN,
                    Role.MANAGER,
                    Role.FRONT_DESK,
                    Role.HK_SUPERVISOR,
                    Role.HOUSEKEEPER,
                    Role.MAINTENANCE);

    /// The contract's table, a mark for each role in this order.
    private static final String TABLE =
            """
            view-dashboard, view-rooms, view-alarms | ● ● ● ● ● ●
            update-room-status | ● ● ● ● ● ●
            inspect-rooms, assign-tasks | ● ● - ● - -
            view-cleaning-tasks | ● ● ● ● ● -
            create-maintenance-request | ● ● ● ● ● ●
            work-maintenance, block-rooms | ● ● ● ● - ●
            view-bookings, view-guest-details, create-booking | ● ● ● - - -
            process-check-in, process-check-out | ● ● ● - - -
            acknowledge-alarms, shelve-alarms | ● ● ● ● - ●
            manage-devices, deploy-firmware | ● ● - - - ●
            approve-firmware, override-room-rules, override-stay-rules | ● ● - - - -
            manage-rooms, manage-users, view-audit | ● ● - - - -
            """;

    @Autowired TwoTenants two;
    @Autowired People people;

    @ParameterizedTest
    @EnumSource(Role.class)
    void areThoseOfTheContractForEachRoleInEachTenant(Role role) {
        TwoTenants.Pair tenants = two.found();

        JsonNode quintas = people.signIn(tenants.quinta(), role).get("/api/v1/auth/me").data();
        JsonNode serras = people.signIn(tenants.serra(), role).get("/api/v1/auth/me").data();

        assertThat(permissions(quintas)).containsExactlyInAnyOrderElementsOf(expected(role));
        assertThat(permissions(serras)).containsExactlyInAnyOrderElementsOf(expected(role));
    }

    private static List<String> permissions(JsonNode me) {
        return me.path("permissions").valueStream().map(JsonNode::asString).toList();
    }

    private static List<String> expected(Role role) {
        List<String> expected = new ArrayList<>();
        TABLE.lines().forEach(line -> expected.addAll(granted(line, role)));
        return expected;
    }

    private static List<String> granted(String line, Role role) {
        String[] halves = line.split(" \\| ");
        boolean granted = halves[1].split(" ")[ORDER.indexOf(role)].equals("●");
        Stream<String> names = Arrays.stream(halves[0].split(", "));
        return granted ? names.toList() : List.of();
    }
}
