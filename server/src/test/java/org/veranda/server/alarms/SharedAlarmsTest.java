package org.veranda.server.alarms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.veranda.model.identity.Role;
import org.veranda.server.journal.JournalEntry;
import org.veranda.server.journal.StreamName;
import org.veranda.server.testing.Answer;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.HeardEvents;
import org.veranda.server.testing.People;
import org.veranda.server.testing.Person;
import org.veranda.server.testing.Resort;
import org.veranda.server.testing.Resorts;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Map;

/// Alarms of a device that is shown to somebody of another tenant, on that person's own stream.
@ServerTest
class SharedAlarmsTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired TwoTenants two;
    @Autowired People people;
    @Autowired Resorts resorts;
    @Autowired HeardEvents heard;

    TwoTenants.Pair tenants;
    Api manager;
    Person colleague;
    Person guest;
    Person another;
    String shares;

    @BeforeEach
    void showADevice() {
        tenants = two.found();
        Resort quinta = resorts.build(tenants.quinta(), 1);
        manager = people.signIn(tenants.quinta(), Role.MANAGER);
        colleague = people.hire(tenants.quinta(), Role.HOUSEKEEPER);
        guest = people.hire(tenants.serra(), Role.MAINTENANCE);
        another = people.hire(tenants.serra(), Role.RESORT_ADMIN);
        add("GW-1", quinta);
        long device = add("GW-2", quinta);
        shares = "/api/v1/devices/%d/shares/".formatted(device);
        share(colleague);
        share(guest);
    }

    @Test
    void tellNothingOfWhereItIsAndOfWhatPeopleWrote() {
        long alarm = raise("GW-2", "minibar_warm");
        raise("GW-1", "minibar_warm");
        manager.post("/api/v1/alarms/" + alarm + "/comments", Map.of("text", "Behind the bar"));
        manager.post("/api/v1/alarms/" + alarm + "/acknowledge", Map.of("occurrence", 1));

        await().untilAsserted(() -> assertThat(events(guest)).hasSize(2));
        JsonNode created = payload(guest, 0);
        assertThat(events(guest))
                .extracting(JournalEntry::event)
                .containsExactly("alarm.created", "alarm.updated");
        assertThat(created.path("device_serial").asString()).isEqualTo("GW-2");
        assertThat(created.path("tenant_id").asLong()).isEqualTo(tenants.quinta().value());
        assertThat(created.path("stream").asString())
                .isEqualTo("private-user." + guest.user().id());
        assertThat(created.path("message").isNull()).isTrue();
        assertThat(created.has("room_id") || created.has("location_id")).isFalse();
        assertThat(payload(guest, 1).path("acknowledged").asBoolean()).isTrue();
        assertThat(payload(guest, 1).has("acknowledged_by")).isFalse();
        assertThat(events(another)).isEmpty();
        assertThat(events(colleague)).isEmpty();
    }

    @Test
    void areToldNoMoreWhenTheShareIsRevoked() {
        raise("GW-2", "minibar_warm");
        await().untilAsserted(() -> assertThat(events(guest)).hasSize(1));
        manager.delete(shares + guest.user().id());
        raise("GW-2", "signal_lost");
        share(guest);
        raise("GW-2", "lock_forced");

        await().untilAsserted(() -> assertThat(events(guest)).hasSize(2));
        assertThat(payload(guest, 1).path("alarm_type").asString()).isEqualTo("lock_forced");
    }

    private long add(String serial, Resort resort) {
        Answer added =
                manager.post(
                        "/api/v1/devices",
                        Map.of(
                                "serial",
                                serial,
                                "kind",
                                "gateway",
                                "room_id",
                                resort.room(0).value()));
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        return added.data().path("id").asLong();
    }

    private void share(Person with) {
        assertThat(manager.put(shares + with.user().id(), Map.of()).status()).isEqualTo(200);
    }

    private long raise(String serial, String type) {
        Answer raised =
                manager.post(
                        "/api/v1/alarms",
                        Map.of(
                                "device_serial",
                                serial,
                                "alarm_type",
                                type,
                                "severity",
                                "minor",
                                "title",
                                "The minibar of the Costas",
                                "description",
                                "Behind the bar"));
        assertThat(raised.status()).as(raised.text()).isEqualTo(201);
        return raised.data().path("id").asLong();
    }

    /// What was told of alarms on somebody's own stream.
    private List<JournalEntry> events(Person person) {
        return heard.of(StreamName.user(person.user().id())).stream()
                .filter(entry -> entry.event().startsWith("alarm."))
                .toList();
    }

    private JsonNode payload(Person person, int number) {
        return JSON.readTree(events(person).get(number).payload());
    }
}
