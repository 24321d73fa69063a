package org.veranda.server.commands;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.veranda.model.identity.Role;
import org.veranda.model.room.RoomId;
import org.veranda.server.journal.JournalEntry;
import org.veranda.server.journal.StreamName;
import org.veranda.server.testing.Answer;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.HeardEvents;
import org.veranda.server.testing.People;
import org.veranda.server.testing.Resort;
import org.veranda.server.testing.Resorts;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatusDoorTest {

    @Autowired TwoTenants two;
    @Autowired Resorts resorts;
    @Autowired People people;
    @Autowired HeardEvents heard;

    private final Map<Role, Api> staff = new EnumMap<>(Role.class);
    private final AtomicInteger next = new AtomicInteger();
    private Resort quinta;
    private Resort serra;

    @BeforeAll
    void openBothResorts() {
        TwoTenants.Pair pair = two.found();
        quinta = resorts.build(pair.quinta(), 60);
        serra = resorts.build(pair.serra(), 1);
        for (Role role : Role.values()) {
            staff.put(role, people.signIn(pair.quinta(), role));
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "status-door.csv", numLinesToSkip = 1)
    void goesTheContractsWaysOnly(String from, String role, String to, int answer, String becomes) {
        RoomId room = roomThatIs(from);
        long before = version(room);

        Answer answered = patch(by(role), room, to);

        assertThat(answered.status()).as(answered.text()).isEqualTo(answer);
        assertThat(status(room)).isEqualTo(becomes);
        if (answer == 200) {
            assertThat(answered.data().path("status").asString()).isEqualTo(becomes);
            assertThat(answered.data().path("id").asLong()).isEqualTo(room.value());
            assertThat(answered.data().path("message").asString())
                    .isEqualTo("Room status updated successfully.");
        } else {
            assertThat(answered.json().path("message").asString()).isNotBlank();
            assertThat(version(room)).isEqualTo(before);
        }
    }

    @Test
    void tellsTheTenantAndNobodyElse() {
        RoomId room = roomThatIs("awaiting-cleaning");
        int before = events(quinta).size();
        int abroad = events(serra).size();

        patch(by(Role.HOUSEKEEPER), room, "ready");

        List<JournalEntry> told = events(quinta);
        assertThat(told).hasSize(before + 1);
        assertThat(told.getLast().event()).isEqualTo("RoomStatusChanged");
        assertThat(told.getLast().payload())
                .contains("\"status\":\"ready\"", "\"stream\":", "\"seq\":", "\"command_id\":");
        assertThat(events(serra)).hasSize(abroad);
    }

    @Test
    void knowsNoRoomOfAnotherTenant() {
        Api stranger = people.signIn(serra.tenant(), Role.MANAGER);

        Answer foreign = patch(stranger, quinta.room(0), "ready");
        Answer none = patch(stranger, new RoomId(9_999_999), "ready");

        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.text().replace(quinta.room(0).toString(), "?"))
                .isEqualTo(none.text().replace("9999999", "?"));
    }

    @Test
    void doesTheSameKeyOnce() {
        RoomId room = roomThatIs("awaiting-cleaning");
        Api desk = by(Role.HOUSEKEEPER).with("Idempotency-Key", "key-of-" + room);

        Answer first = patch(desk, room, "cleaning");
        long version = version(room);
        Answer again = patch(desk, room, "cleaning");
        Answer other = patch(desk, room, "ready");

        assertThat(first.status()).isEqualTo(200);
        assertThat(again.status()).isEqualTo(200);
        assertThat(version(room)).isEqualTo(version);
        assertThat(other.status()).isEqualTo(422);
    }

    @Test
    void saysAllThatOneNeedsWhenThereIsNoWayAndSaysItAgain() {
        RoomId room = roomThatIs("checked-in");
        Api desk = by(Role.FRONT_DESK).with("Idempotency-Key", "no-way-" + room);

        Answer refused = patch(desk, room, "maintenance");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("code").asString()).isEqualTo("OCCUPIED");
        assertThat(refused.json().path("machine").asString()).isEqualTo("room");
        assertThat(refused.json().path("from").asString()).startsWith("O");
        assertThat(refused.json().path("allowed").toString()).contains("mark_dirty");
        assertThat(refused.json().path("current").path("id").asLong()).isEqualTo(room.value());
        patch(by(Role.FRONT_DESK), room, "awaiting-cleaning");
        assertThat(patch(desk, room, "maintenance").text()).isEqualTo(refused.text());
    }

    @Test
    void refusesAVersionThatMovedOn() {
        RoomId room = roomThatIs("ready");
        Api desk = by(Role.HOUSEKEEPER);
        long version = version(room);

        Answer stale = patch(desk.with("If-Match", "\"" + (version - 1) + "\""), room, "cleaning");
        Answer fresh = patch(desk.with("If-Match", "\"" + version + "\""), room, "cleaning");

        assertThat(stale.status()).isEqualTo(412);
        assertThat(fresh.status()).isEqualTo(200);
    }

    private RoomId roomThatIs(String status) {
        RoomId room = quinta.room(next.getAndIncrement());
        Api desk = by(Role.FRONT_DESK);
        switch (status) {
            case "cleaning" -> patch(desk, room, "cleaning");
            case "ready" -> patch(desk, room, "ready");
            case "maintenance" -> patch(desk, room, "maintenance");
            case "checked-in" -> {
                patch(desk, room, "ready");
                patch(desk, room, "checked-in");
            }
            default -> {}
        }
        assertThat(status(room)).isEqualTo(status);
        return room;
    }

    private Api by(String role) {
        return by(
                Arrays.stream(Role.values())
                        .filter(r -> r.wire().equals(role))
                        .findFirst()
                        .orElseThrow());
    }

    private Api by(Role role) {
        return Objects.requireNonNull(staff.get(role));
    }

    private static Answer patch(Api api, RoomId room, String status) {
        return api.patch("/api/v1/rooms/" + room + "/status", Map.of("status", status));
    }

    private String status(RoomId room) {
        return look(room).data().path("status").asString();
    }

    private long version(RoomId room) {
        return look(room).data().path("version").asLong();
    }

    private Answer look(RoomId room) {
        return by(Role.FRONT_DESK).get("/api/v1/rooms/" + room);
    }

    private List<JournalEntry> events(Resort resort) {
        return heard.of(StreamName.tenant(resort.tenant()));
    }
}
