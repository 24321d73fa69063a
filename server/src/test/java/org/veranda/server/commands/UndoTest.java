package org.veranda.server.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.veranda.server.testing.Commands.command;
import static org.veranda.server.testing.Commands.outcome;
import static org.veranda.server.testing.Commands.send;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.veranda.model.identity.Role;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.tenancy.Properties;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.People;
import org.veranda.server.testing.Resort;
import org.veranda.server.testing.Resorts;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;
import org.veranda.wire.CommandId;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

@ServerTest
class UndoTest {

    @Autowired TwoTenants two;
    @Autowired Resorts resorts;
    @Autowired People people;
    @Autowired Properties properties;

    private Resort quinta;
    private Api manager;

    @BeforeEach
    void openBothResorts() {
        TwoTenants.Pair pair = two.found();
        quinta = resorts.build(pair.quinta(), 1);
        resorts.build(pair.serra(), 1);
        manager = people.signIn(pair.quinta(), Role.MANAGER);
    }

    @Test
    void isNotUndone() {
        Map<String, Object> start = room("start_clean", Map.of());
        Map<String, Object> undo = undo(start.get("id"));

        assertThat(outcome(send(manager, List.of(start, undo)).getLast())).isEqualTo("accepted");
        assertThat(outcome(send(manager, List.of(undo(undo.get("id")))).getFirst()))
                .isEqualTo("refused NOTHING_TO_UNDO");
        assertThat(look().path("attendant_inside").asBoolean()).isFalse();
    }

    @Test
    void takesBackAllThatOneCommandDid() {
        assertThat(manager.patch("/api/v1/property", Map.of("inspects", true)).status())
                .isEqualTo(200);
        String key = CommandId.next().toString();
        manager.with("Idempotency-Key", key)
                .patch("/api/v1/rooms/" + quinta.room(0) + "/status", Map.of("status", "ready"));
        assertThat(look().path("condition").asString()).isEqualTo("inspected");

        assertThat(outcome(send(manager, List.of(undo(key))).getFirst())).isEqualTo("accepted");
        assertThat(look().path("condition").asString()).isEqualTo("dirty");
    }

    @Test
    void doesNotTakeBackABlockThatTookTheRoomFromBookings() {
        LocalDate today =
                CurrentTenant.call(quinta.tenant(), () -> properties.current().businessDate());
        Map<String, Object> booking = new LinkedHashMap<>();
        booking.put("kind", "confirmed");
        booking.put("guest_name", "Inês Costa");
        booking.put("party", Map.of("adults", 2, "children", 0));
        booking.put("room_id", quinta.room(0).value());
        booking.put("arrival", today.toString());
        booking.put("departure", today.plusDays(2).toString());
        long id =
                send(manager, List.of(command("booking.create", booking)))
                        .getFirst()
                        .path("created")
                        .asLong();
        Map<String, Object> block =
                room(
                        "block_begin",
                        Map.of("kind", "ooo", "reason", "Leak", "unassign", List.of(id)));

        assertThat(outcome(send(manager, List.of(block)).getFirst())).isEqualTo("accepted");
        assertThat(outcome(send(manager, List.of(undo(block.get("id")))).getFirst()))
                .isEqualTo("refused NOTHING_TO_UNDO");
        assertThat(look().path("service").asString()).isEqualTo("ooo");
    }

    private JsonNode look() {
        return manager.get("/api/v1/rooms/" + quinta.room(0)).data();
    }

    private Map<String, Object> undo(@Nullable Object id) {
        return room("undo", Map.of("command_id", String.valueOf(id)));
    }

    private Map<String, Object> room(String name, Map<String, Object> fields) {
        Map<String, Object> all = new LinkedHashMap<>(fields);
        all.put("room_id", quinta.room(0).value());
        return command("room." + name, all);
    }
}
