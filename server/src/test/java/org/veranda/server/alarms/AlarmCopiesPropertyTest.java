package org.veranda.server.alarms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.veranda.model.alarm.Severity;
import org.veranda.model.identity.Role;
import org.veranda.model.identity.TenantId;
import org.veranda.model.notification.AlarmNews;
import org.veranda.model.notification.NoticeKind;
import org.veranda.model.notification.NotificationPreferences;
import org.veranda.model.notification.NotificationRules;
import org.veranda.model.room.LocationId;
import org.veranda.server.realtime.SocketClient;
import org.veranda.server.realtime.Wire;
import org.veranda.server.testing.Answer;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.People;
import org.veranda.server.testing.Person;
import org.veranda.server.testing.Resorts;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;
import org.veranda.wire.NotificationPreferencesView;
import org.veranda.wire.WireCodec;

import tools.jackson.databind.JsonNode;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/// On people's own channels: who hears an alarm is who may and wants, exactly and once, in two tenants that alarm in turns;
/// with devices and without, and with one device that is shown to somebody of the other tenant.
@ServerTest
@Import(Wire.class)
class AlarmCopiesPropertyTest {

    private static final String OF_DEVICE = "d_";
    private static final String LAST = "last";
    private static final String LAST_OF_DEVICE = OF_DEVICE + LAST;

    private static final List<String> KINDS =
            Stream.of(Severity.values())
                    .flatMap(severity ->
                            Stream.of("a_", "b_", OF_DEVICE)
                                    .map(letter -> letter + severity.wire()))
                    .toList();

    @Autowired TwoTenants two;
    @Autowired Resorts resorts;
    @Autowired People people;
    @Autowired Wire wire;

    /// Somebody at a desk, what they want, and what they heard.
    private record Listener(
            Person person,
            NotificationPreferences wanted,
            SocketClient socket,
            List<String> heard) {

        List<String> due(TenantId tenant, List<AlarmNews> alarms) {
            return alarms.stream()
                    .filter(alarm ->
                            NotificationRules.ofAlarm(
                                            wanted,
                                            alarm,
                                            LocalTime.NOON,
                                            person.user().permissions())
                                    .copy())
                    .map(alarm -> name(tenant, alarm.type(), alarm.location() != null))
                    .toList();
        }
    }

    private record House(TenantId tenant, List<Listener> listeners, List<AlarmNews> alarms) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void areHeardByWhoMayAndWants(long seed) {
        TwoTenants.Pair tenants = two.found();
        Random random = new Random(seed);
        List<House> houses = List.of(open(tenants.quinta(), random), open(tenants.serra(), random));
        House shows = houses.getFirst();
        Listener guest = houses.getLast().listeners.get(random.nextInt(Role.values().length));
        show(shows, guest);
        try {
            alarmInTurns(houses);

            for (House house : houses) {
                for (Listener one : house.listeners) {
                    List<String> due = new ArrayList<>(one.due(house.tenant, house.alarms));
                    if (one.equals(guest)) {
                        due.addAll(ofTheDevice(shows));
                    }
                    await().untilAsserted(() ->
                            assertThat(one.heard)
                                    .as("seed %d, %s", seed, one.wanted)
                                    .contains(name(house.tenant, LAST, false)));
                    await().untilAsserted(() ->
                            assertThat(one.heard)
                                    .as("seed %d, %s", seed, one.wanted)
                                    .containsExactlyInAnyOrderElementsOf(due));
                }
            }
        } finally {
            houses.forEach(house -> house.listeners.forEach(one -> one.socket.close()));
        }
    }

    private House open(TenantId tenant, Random random) {
        LocationId place = resorts.build(tenant, 1).place();
        people.signIn(tenant, Role.MANAGER)
                .post("/api/v1/devices", Map.of("serial", "D-1", "kind", "sensor"));
        List<Listener> listeners =
                Stream.of(Role.values()).map(role -> listen(tenant, role, place, random)).toList();
        List<AlarmNews> alarms = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            for (String letter : List.of("a_", "b_")) {
                alarms.add(new AlarmNews(severity, letter + severity.wire(), place, false));
                alarms.add(new AlarmNews(severity, letter + severity.wire(), null, false));
            }
        }
        for (Severity severity : Severity.values()) {
            alarms.add(new AlarmNews(severity, OF_DEVICE + severity.wire(), null, false));
        }
        alarms.add(new AlarmNews(Severity.CRITICAL, LAST_OF_DEVICE, null, false));
        alarms.add(new AlarmNews(Severity.CRITICAL, LAST, null, false));
        return new House(tenant, listeners, alarms);
    }

    private Listener listen(TenantId tenant, Role role, LocationId place, Random random) {
        Person person = people.hire(tenant, role);
        Api api = people.signIn(person);
        NotificationPreferences wanted =
                random.nextInt(6) == 0
                        ? NotificationPreferences.USUAL
                        : prefer(api, wishes(place, random));
        SocketClient socket = wire.open();
        Wire.join(api, socket, "private-user." + person.user().id());
        List<String> heard = new CopyOnWriteArrayList<>();
        socket.hearWith(text -> hear(text, heard));
        return new Listener(person, wanted, socket, heard);
    }

    private static NotificationPreferences prefer(Api api, NotificationPreferences wanted) {
        Answer answer =
                api.put(
                        "/api/v1/me/notification-preferences",
                        new WireCodec().write(NotificationPreferencesView.of(wanted, false)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return wanted;
    }

    /// Everybody wants what comes last.
    private static NotificationPreferences wishes(LocationId place, Random random) {
        Set<Severity> severities = some(List.of(Severity.values()), random);
        severities.add(Severity.CRITICAL);
        Set<String> kinds = some(KINDS, random);
        kinds.add(LAST);
        return new NotificationPreferences(
                severities,
                random.nextBoolean() ? null : kinds,
                random.nextBoolean() ? null : some(List.of(place), random),
                Set.of(NoticeKind.values()),
                null,
                true,
                true,
                false,
                0);
    }

    private void show(House house, Listener to) {
        Api manager = people.signIn(house.tenant, Role.MANAGER);
        long device = manager.get("/api/v1/devices").data().path(0).path("id").asLong();
        String share = "/api/v1/devices/%d/shares/%s".formatted(device, to.person.user().id());
        assertThat(manager.put(share, Map.of()).status()).isEqualTo(200);
    }

    private static List<String> ofTheDevice(House house) {
        return house.alarms.stream()
                .filter(alarm -> alarm.type().startsWith(OF_DEVICE))
                .map(alarm -> name(house.tenant, alarm.type(), false))
                .toList();
    }

    private void alarmInTurns(List<House> houses) {
        List<Api> managers =
                houses.stream().map(house -> people.signIn(house.tenant, Role.MANAGER)).toList();
        for (int n = 0; n < houses.getFirst().alarms.size(); n++) {
            for (int house = 0; house < houses.size(); house++) {
                AlarmNews alarm = houses.get(house).alarms.get(n);
                Answer answer =
                        managers.get(house)
                                .post(
                                        "/api/v1/alarms",
                                        body(alarm.type(), alarm.severity(), alarm.location()));
                assertThat(answer.status()).as(answer.text()).isEqualTo(201);
            }
        }
    }

    private static Map<String, Object> body(
            String type, Severity severity, @Nullable LocationId place) {
        Map<String, Object> body =
                new HashMap<>(
                        Map.of("alarm_type", type, "severity", severity.wire(), "title", "Look"));
        if (place != null) {
            body.put("location_id", place.value());
        }
        if (type.startsWith(OF_DEVICE)) {
            body.put("device_serial", "D-1");
        }
        return body;
    }

    private static void hear(String text, List<String> heard) {
        JsonNode frame = SocketClient.JSON.readTree(text);
        if (frame.path("event").asString("").equals("alarm.created")) {
            JsonNode alarm = SocketClient.JSON.readTree(frame.path("data").asString());
            heard.add(
                    name(
                            new TenantId(alarm.path("tenant_id").asLong()),
                            alarm.path("alarm_type").asString(),
                            alarm.has("location_id")));
        }
    }

    private static String name(TenantId tenant, String type, boolean placed) {
        return "%s %s %s".formatted(tenant, type, placed);
    }

    private static <T> Set<T> some(List<T> of, Random random) {
        Set<T> some = new HashSet<>(of);
        some.removeIf(_ -> random.nextInt(3) == 0);
        return some;
    }
}
