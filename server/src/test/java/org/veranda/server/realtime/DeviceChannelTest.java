package org.veranda.server.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.veranda.model.identity.Role;
import org.veranda.model.identity.TenantId;
import org.veranda.server.testing.Answer;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.People;
import org.veranda.server.testing.Person;
import org.veranda.server.testing.Resort;
import org.veranda.server.testing.Resorts;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// Who hears a device, when two tenants have one of the same serial.
@ServerTest
@Import(Wire.class)
class DeviceChannelTest {

    private static final String DEVICES = "/api/v1/devices";
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final AtomicInteger SERIALS = new AtomicInteger();

    @Autowired Wire wire;
    @Autowired TwoTenants two;
    @Autowired People people;
    @Autowired Resorts resorts;

    private final String serial = "DC-" + SERIALS.incrementAndGet();
    private final String channel = "private-device." + serial;
    private TenantId quinta;
    private TenantId serra;
    private Api quintas;
    private Api serras;
    private long device;

    @BeforeEach
    void found() {
        TwoTenants.Pair pair = two.found();
        quinta = pair.quinta();
        serra = pair.serra();
        quintas = people.signIn(quinta, Role.MANAGER);
        serras = people.signIn(serra, Role.MANAGER);
        Resort resort = resorts.build(quinta, 1);
        device =
                quintas.post(
                                DEVICES,
                                Map.of(
                                        "serial",
                                        serial,
                                        "kind",
                                        "lock",
                                        "room_id",
                                        resort.room(0).value()))
                        .data()
                        .path("id")
                        .asLong();
    }

    @Test
    void isHeardByItsOwnTenantsUsersOnly() {
        serras.post(DEVICES, Map.of("serial", serial, "kind", "sensor"));
        try (SocketClient here = wire.open();
                SocketClient there = wire.open()) {
            Wire.join(people.signIn(quinta, Role.HOUSEKEEPER), here, channel);
            Wire.join(people.signIn(serra, Role.HOUSEKEEPER), there, channel);
            report(quintas, "online");
            report(serras, "offline");
            report(serras, "online");

            JsonNode own = payload(here);
            assertThat(own.path("device").path("id").asLong()).isEqualTo(device);
            assertThat(own.path("device").has("room_id")).isTrue();
            assertThat(own.path("stream").asString()).isEqualTo("private-tenant." + quinta);
            assertThat(own.path("seq").asLong()).isPositive();
            assertThat(payload(there).path("device").path("connectivity").asString())
                    .isEqualTo("online");
            assertThat(here.poll(300)).isNull();
            assertThat(there.poll(300)).isNull();
        }
    }

    @Test
    void isRefusedAlikeWhereItIsForeignAndWhereThereIsNone() {
        try (SocketClient socket = wire.open()) {
            String id = socket.socketId();
            Answer foreign = Wire.ask(serras, id, channel);
            Answer missing = Wire.ask(serras, id, channel + "-none");

            assertThat(foreign.status()).isEqualTo(403);
            assertThat(missing.status()).isEqualTo(403);
            assertThat(foreign.text()).isEqualTo(missing.text());
        }
    }

    @Test
    void isShownToAUserOfAnotherTenantWithoutItsPlaceUntilTheShareIsRevoked() {
        Person rui = people.hire(serra, Role.MAINTENANCE);
        Api ruis = people.signIn(rui);
        String share = DEVICES + "/" + device + "/shares/" + rui.user().id();
        assertThat(quintas.put(share, Map.of()).status()).isEqualTo(200);
        try (SocketClient shown = wire.open();
                SocketClient own = wire.open();
                SocketClient others = wire.open()) {
            Wire.join(ruis, shown, channel);
            Wire.join(quintas, own, channel);
            assertThat(Wire.ask(serras, others.socketId(), channel).status()).isEqualTo(403);
            report(quintas, "online");

            JsonNode told = payload(shown);
            assertThat(told.path("device").path("serial").asString()).isEqualTo(serial);
            assertThat(told.path("device").has("room_id")).isFalse();
            assertThat(payload(own).path("device").has("room_id")).isTrue();

            Instant start = Instant.now();
            assertThat(quintas.delete(share).status()).isEqualTo(204);
            assertThat(shown.closeCode()).isEqualTo(4200);
            assertThat(Duration.between(start, Instant.now())).isLessThan(SOON);
            assertThat(own.isClosed()).isFalse();
        }
        try (SocketClient again = wire.open()) {
            assertThat(Wire.ask(ruis, again.socketId(), channel).status()).isEqualTo(403);
        }
        assertThat(quintas.delete(share).status()).isEqualTo(404);
    }

    @Test
    void isTheOwnTenantsBeforeASharedOne() {
        Person rui = people.hire(serra, Role.MAINTENANCE);
        quintas.put(DEVICES + "/" + device + "/shares/" + rui.user().id(), Map.of());
        serras.post(DEVICES, Map.of("serial", serial, "kind", "sensor"));
        try (SocketClient socket = wire.open()) {
            Wire.join(people.signIn(rui), socket, channel);
            report(quintas, "online");
            report(serras, "online");

            assertThat(payload(socket).path("stream").asString())
                    .isEqualTo("private-tenant." + serra);
        }
    }

    @Test
    void isShownToNobodyOnceItWasTakenAway() {
        Person rui = people.hire(serra, Role.MAINTENANCE);
        String shares = DEVICES + "/" + device + "/shares";
        quintas.put(shares + "/" + rui.user().id(), Map.of());
        try (SocketClient shown = wire.open()) {
            Wire.join(people.signIn(rui), shown, channel);
            quintas.post(DEVICES + "/" + device + "/decommission", Map.of("reason", "Sold"));

            assertThat(shown.closeCode()).isEqualTo(4200);
        }
        assertThat(quintas.get(shares).data()).isEmpty();
        assertThat(quintas.put(shares + "/" + rui.user().id(), Map.of()).status()).isEqualTo(409);
    }

    @Test
    void tellsNobodyWhichUsersOthersHave() {
        Person rui = people.hire(serra, Role.MAINTENANCE);
        String shares = DEVICES + "/" + device + "/shares/";

        Answer theirs = quintas.put(shares + rui.user().id(), Map.of());
        Answer nobodys = quintas.put(shares + "999999999", Map.of());

        assertThat(theirs.status()).isEqualTo(nobodys.status()).isEqualTo(200);
        assertThat(theirs.members()).isEqualTo(nobodys.members());
        assertThat(serras.get(DEVICES + "/" + device + "/shares").status()).isEqualTo(404);
        assertThat(serras.put(shares + rui.user().id(), Map.of()).status()).isEqualTo(404);
        assertThat(
                        people.signIn(quinta, Role.FRONT_DESK)
                                .put(shares + rui.user().id(), Map.of())
                                .status())
                .isEqualTo(403);
    }

    private void report(Api caller, String connectivity) {
        assertThat(
                        caller.post(
                                        DEVICES + "/status",
                                        List.of(
                                                Map.of(
                                                        "serial", serial,
                                                        "connectivity", connectivity)))
                                .status())
                .isEqualTo(200);
    }

    private static JsonNode payload(SocketClient client) {
        return SocketClient.JSON.readTree(client.next("device.status").path("data").asString());
    }
}
