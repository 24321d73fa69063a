package org.veranda.server.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.veranda.model.identity.Role;
import org.veranda.model.identity.TenantId;
import org.veranda.server.journal.StreamName;
import org.veranda.server.realtime.SocketClient;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.testing.Answer;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.Commands;
import org.veranda.server.testing.HeardEvents;
import org.veranda.server.testing.People;
import org.veranda.server.testing.Resort;
import org.veranda.server.testing.Resorts;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What happens in a room, and what its alarms make of it.
@ServerTest
class RoomAlarmsTest {

    @Autowired TwoTenants two;
    @Autowired Resorts resorts;
    @Autowired People people;
    @Autowired HeardEvents heard;
    @Autowired AlarmDeadlines deadlines;

    private Resort quinta;
    private Api manager;
    private Api stranger;

    @BeforeEach
    void openBothResorts() {
        TwoTenants.Pair pair = two.found();
        quinta = resorts.build(pair.quinta(), 2);
        manager = people.signIn(quinta.tenant(), Role.MANAGER);
        stranger = stranger(pair.serra());
    }

    @Test
    void aGuestMakesAFailedAirConditioningWorse() {
        String alarm = raise("hvac_failed", "major");
        JsonNode vacant = get(alarm);
        command("room.mark_clean", Map.of("dirty_epoch", 1));
        command("booking.walk_in", Map.of("guest_name", "Inês Costa"));
        JsonNode occupied = get(alarm);

        assertThat(vacant.path("severity").asString()).isEqualTo("minor");
        assertThat(occupied.path("severity").asString()).isEqualTo("major");
        assertThat(occupied.path("occurrence").asLong()).isEqualTo(2);
        assertThat(others()).extracting(one -> one.path("occurrence").asLong()).containsOnly(1L);
    }

    @Test
    void aBlockHidesWhatMayBeHiddenUntilItEnds() {
        String warm = raise("minibar_warm", "minor");
        String leak = raise("water_leak", "critical");
        command("room.block_begin", Map.of("kind", "ooo", "reason", "Renovation"));
        String later = raise("lock_battery_low", "minor");

        assertThat(suppression(warm)).isEqualTo("suppressed");
        assertThat(get(warm).at("/suppressed/0/cause").asString()).isEqualTo("room_ooo");
        assertThat(suppression(leak)).isEqualTo("none");
        assertThat(suppression(later)).isEqualTo("suppressed");

        command("room.block_finish", Map.of("return_status", "dirty"));

        assertThat(get(warm).path("phase").asString()).isEqualTo("unacknowledged");
        assertThat(get(later).path("phase").asString()).isEqualTo("unacknowledged");
        assertThat(others()).extracting(one -> one.path("version").asLong()).containsOnly(1L);
    }

    @Test
    void aGuestWhoLeavesMakesItLessButItWasThatBad() {
        command("room.mark_clean", Map.of("dirty_epoch", 1));
        long stay = walkIn().path("created").asLong();
        String alarm = raise("hvac_failed", "minor");
        assertThat(get(alarm).path("severity").asString()).isEqualTo("major");

        command("booking.check_out", Map.of("booking_id", stay));

        assertThat(get(alarm).path("severity").asString()).isEqualTo("major");
        assertThat(get(alarm).path("current_severity").asString()).isEqualTo("minor");
        assertThat(get(alarm).path("occurrence").asLong()).isEqualTo(1);
        assertThat(manager.get(alarm + "/history").data())
                .extracting(line -> line.path("command").asString())
                .containsExactly("alarm.reassess", "alarm.raise");
    }

    @Test
    void anAttendantExplainsAnOpenDoorAndNothingElse() {
        String warm = raise("minibar_warm", "minor");
        String door =
                "/api/v1/alarms/"
                        + manager.post(
                                        "/api/v1/alarms",
                                        Map.of(
                                                "room_id",
                                                quinta.room(0).value(),
                                                "alarm_type",
                                                "door_open"))
                                .data()
                                .path("id");
        Instant later = Instant.now().plusSeconds(61);
        CurrentTenant.run(quinta.tenant(), () -> deadlines.meet(later));

        command("room.start_clean", Map.of());
        assertThat(suppression(door)).isEqualTo("suppressed");
        assertThat(get(door).at("/suppressed/0/cause").asString()).isEqualTo("attendant_inside");
        assertThat(suppression(warm)).isEqualTo("none");

        command("room.stop_clean", Map.of());
        assertThat(get(door).path("phase").asString()).isEqualTo("unacknowledged");
    }

    @Test
    void whatEndangersAGuestKeepsTheRoomFromThemUntilItIsOver() {
        command("room.mark_clean", Map.of("dirty_epoch", 1));
        String leak = raise("water_leak", "critical");

        assertThat(room().path("ready_for_guest").asBoolean()).isFalse();
        assertThat(room().path("not_ready").toString()).contains("alarm", "water_leak");
        assertThat(told()).isEqualTo("water_leak");
        assertThat(walkIn().toString()).contains("refused", "water_leak");

        manager.post(leak + "/acknowledge", Map.of("occurrence", 1));
        assertThat(room().path("ready_for_guest").asBoolean()).isFalse();

        manager.post(leak + "/clear");
        assertThat(room().path("ready_for_guest").asBoolean()).isTrue();
        assertThat(told()).isEqualTo("null");
        assertThat(Commands.outcome(walkIn())).isEqualTo("accepted");
    }

    private JsonNode walkIn() {
        return Commands.send(
                        manager,
                        List.of(
                                Commands.command(
                                        "booking.walk_in",
                                        Map.of(
                                                "guest_name",
                                                "Inês Costa",
                                                "room_id",
                                                quinta.room(0).value()))))
                .getFirst();
    }

    private JsonNode room() {
        return manager.get("/api/v1/rooms/" + quinta.room(0)).data();
    }

    /// The alarm that the room's last event names.
    private String told() {
        return heard.of(StreamName.tenant(quinta.tenant())).stream()
                .filter(entry -> entry.event().equals("RoomStatusChanged"))
                .map(entry -> SocketClient.JSON.readTree(entry.payload()).path("room"))
                .filter(room -> room.path("id").asLong() == quinta.room(0).value())
                .map(room -> room.path("alarm").asString("null"))
                .toList()
                .getLast();
    }

    private String raise(String type, String severity) {
        Answer answer =
                manager.post(
                        "/api/v1/alarms",
                        Map.of(
                                "room_id",
                                quinta.room(0).value(),
                                "alarm_type",
                                type,
                                "severity",
                                severity));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return "/api/v1/alarms/" + answer.data().path("id");
    }

    private JsonNode get(String path) {
        return manager.get(path).data();
    }

    private String suppression(String path) {
        return get(path).path("suppression").asString();
    }

    private void command(String type, Map<String, Object> fields) {
        Map<String, Object> all = new LinkedHashMap<>(fields);
        all.put("room_id", quinta.room(0).value());
        JsonNode outcome = Commands.send(manager, List.of(Commands.command(type, all))).getFirst();
        assertThat(Commands.outcome(outcome)).as(outcome.toString()).isEqualTo("accepted");
    }

    private List<JsonNode> others() {
        return stranger.get("/api/v1/alarms").data().valueStream().toList();
    }

    /// Of a resort with an alarm of its own, of the same kind.
    private Api stranger(TenantId serra) {
        Api api = people.signIn(serra, Role.MANAGER);
        api.post("/api/v1/alarms", Map.of("alarm_type", "hvac_failed", "severity", "minor"));
        return api;
    }
}
