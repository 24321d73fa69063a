package org.veranda.server.alarms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.veranda.model.alarm.AlarmCommand;
import org.veranda.model.identity.Role;
import org.veranda.server.journal.StreamName;
import org.veranda.server.rooms.Origin;
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
import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/// Where alarms are, and what is hidden there: devices and rooms move, rooms are blocked at the same moment.
@ServerTest
class MovedAlarmsTest {

    private static final String ALARMS = "/api/v1/alarms";
    private static final String DEVICES = "/api/v1/devices";

    @Autowired TwoTenants two;
    @Autowired Resorts resorts;
    @Autowired People people;
    @Autowired HeardEvents heard;
    @Autowired AlarmIntake intake;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;

    private Resort quinta;
    private Api manager;
    private Api foreigner;
    private String lock;

    @BeforeEach
    void installALockInBothResorts() {
        TwoTenants.Pair pair = two.found();
        quinta = resorts.build(pair.quinta(), 2);
        Resort serra = resorts.build(pair.serra(), 2);
        manager = people.signIn(pair.quinta(), Role.MANAGER);
        foreigner = people.signIn(pair.serra(), Role.MANAGER);
        lock = DEVICES + "/" + manager.post(DEVICES, device(quinta, 0)).data().path("id");
        foreigner.post(DEVICES, device(serra, 0));
        raise(foreigner, "lock_forced");
    }

    @Test
    void goWithTheirDeviceIntoAnotherRoom() {
        String forced = raise(manager, "lock_forced");
        block(0, "room.block_begin", Map.of("kind", "ooo", "reason", "Renovation"));
        assertThat(phase(forced)).isEqualTo("suppressed");

        assertThat(manager.put(lock, device(quinta, 1)).status()).isEqualTo(200);

        assertThat(room(forced)).isEqualTo(quinta.room(1).value());
        assertThat(phase(forced)).isEqualTo("unacknowledged");
        assertThat(last("alarm.updated").path("room_id").asLong())
                .isEqualTo(quinta.room(1).value());
        block(0, "room.block_finish", Map.of("return_status", "dirty"));
        block(1, "room.block_begin", Map.of("kind", "ooo", "reason", "Renovation"));
        assertThat(phase(forced)).isEqualTo("suppressed");
        assertThat(foreigner.get(ALARMS).data().get(0).path("version").asLong()).isEqualTo(1);
    }

    @Test
    void areWhereTheirDeviceIsWhenTheyBeginAnew() {
        String low = raise(manager, "lock_battery_low");
        manager.post(low + "/acknowledge");
        manager.post(low + "/clear");
        manager.put(lock, device(quinta, 1));

        raise(manager, "lock_battery_low");

        assertThat(room(low)).isEqualTo(quinta.room(1).value());
    }

    @Test
    void goWithTheirRoomToAnotherLocation() {
        String low = raise(manager, "lock_battery_low");
        long hill =
                manager.post("/api/v1/locations", Map.of("name", "Hill", "sort_order", 2))
                        .data()
                        .path("id")
                        .asLong();
        Map<String, Object> moved = new LinkedHashMap<>();
        moved.put("name", "Raft 01");
        moved.put("room_type_id", quinta.type().value());
        moved.put("location_id", hill);
        Answer answer = manager.put("/api/v1/rooms/" + quinta.room(0), moved);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);

        assertThat(manager.get(low).data().path("location_id").asLong()).isEqualTo(hill);
    }

    @Test
    void areToldOnceWhenWhatHidThemEnds() {
        block(0, "room.block_begin", Map.of("kind", "ooo", "reason", "Renovation"));
        String forced = raise(manager, "lock_forced");
        assertThat(told("alarm.created")).isZero();

        block(0, "room.block_finish", Map.of("return_status", "dirty"));
        assertThat(told("alarm.created")).isEqualTo(1);
        assertThat(last("alarm.created").path("occurrence").asInt()).isEqualTo(1);

        block(0, "room.block_begin", Map.of("kind", "ooo", "reason", "Renovation"));
        block(0, "room.block_finish", Map.of("return_status", "dirty"));
        raise(manager, "lock_forced");
        assertThat(told("alarm.created")).isEqualTo(1);
        assertThat(phase(forced)).isEqualTo("unacknowledged");
    }

    @Test
    void areInNoListBeforeTheyBeginWhateverHidesThem() {
        block(0, "room.block_begin", Map.of("kind", "ooo", "reason", "Renovation"));
        Map<String, Object> open = Map.of("device_serial", "LK-1", "alarm_type", "door_open");

        assertThat(manager.post(ALARMS, open).status()).isEqualTo(202);

        assertThat(manager.get(ALARMS).data()).isEmpty();
        assertThat(manager.get(ALARMS + "/stats").data().path("open").asInt()).isZero();
        assertThat(manager.get("/api/v1/snapshot").data().path("alarms")).isEmpty();
    }

    @Test
    void areNotLeftHiddenByABlockThatEndsWhileTheyAreRaised() {
        String before = raise(manager, "lock_battery_low");
        manager.post(before + "/acknowledge");
        manager.post(before + "/clear");
        block(0, "room.block_begin", Map.of("kind", "ooo", "reason", "Renovation"));
        CompletableFuture<?>[] finishing = new CompletableFuture<?>[1];
        CurrentTenant.run(
                quinta.tenant(),
                () ->
                        transaction.executeWithoutResult(_ -> {
                            intake.take(List.of(report()), Origin.house(Instant.now()));
                            finishing[0] =
                                    CompletableFuture.runAsync(() ->
                                            block(
                                                    0,
                                                    "room.block_finish",
                                                    Map.of("return_status", "dirty")));
                            await().until(() -> finishing[0].isDone() || somebodyWaits());
                        }));
        finishing[0].join();

        assertThat(manager.get(ALARMS).data().get(0).path("phase").asString())
                .isEqualTo("unacknowledged");
    }

    private static AlarmReport report() {
        return new AlarmReport(
                new AlarmCommand.Raise(
                        "LK-1", null, null, "lock_battery_low", null, null, null, null, null),
                false);
    }

    private boolean somebodyWaits() {
        return jdbc.sql("select count(*) from pg_locks where not granted")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static Map<String, Object> device(Resort resort, int room) {
        return Map.of("serial", "LK-1", "kind", "lock", "room_id", resort.room(room).value());
    }

    private static String raise(Api api, String type) {
        Answer answer = api.post(ALARMS, Map.of("device_serial", "LK-1", "alarm_type", type));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return ALARMS + "/" + answer.data().path("id");
    }

    private void block(int room, String command, Map<String, Object> fields) {
        Map<String, Object> all = new LinkedHashMap<>(fields);
        all.put("room_id", quinta.room(room).value());
        JsonNode outcome =
                Commands.send(manager, List.of(Commands.command(command, all))).getFirst();
        assertThat(Commands.outcome(outcome)).as(outcome.toString()).isEqualTo("accepted");
    }

    private String phase(String alarm) {
        return manager.get(alarm).data().path("phase").asString();
    }

    private long room(String alarm) {
        return manager.get(alarm).data().path("room_id").asLong();
    }

    private long told(String event) {
        return heard.of(StreamName.tenant(quinta.tenant())).stream()
                .filter(entry -> entry.event().equals(event))
                .count();
    }

    private JsonNode last(String event) {
        return heard.of(StreamName.tenant(quinta.tenant())).stream()
                .filter(entry -> entry.event().equals(event))
                .map(entry -> JsonMapper.shared().readTree(entry.payload()))
                .toList()
                .getLast();
    }
}
