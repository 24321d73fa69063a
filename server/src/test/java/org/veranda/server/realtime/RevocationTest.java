package org.veranda.server.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.veranda.model.identity.Role;
import org.veranda.server.realtime.loop.Background;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.People;
import org.veranda.server.testing.Person;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;
import org.veranda.server.testing.WireRow;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/// contract.md, section 4: access is taken back within a second by closing the sockets concerned.
@ServerTest
@Import(Wire.class)
class RevocationTest {

    private static final Duration SOON = Duration.ofSeconds(1);

    private static final int READERS = 4;

    @Autowired Background readers;
    @Autowired Wire wire;
    @Autowired TwoTenants two;
    @Autowired People people;

    private TwoTenants.Pair pair;
    private String channel;

    @BeforeEach
    void foundTenants() {
        pair = two.found();
        channel = "private-tenant." + pair.quinta();
    }

    @Test
    @WireRow("closing.4009")
    void closesASessionsSocketsForGoodWhenItLogsOut() {
        Person ana = people.hire(pair.quinta(), Role.FRONT_DESK);
        Api leaving = people.signIn(ana);
        Api staying = people.signIn(ana);
        try (SocketClient left = wire.open();
                SocketClient stayed = wire.open()) {
            Wire.join(leaving, left, channel);
            Wire.join(staying, stayed, channel);
            Instant start = Instant.now();
            leaving.post("/api/v1/auth/logout");

            assertThat(left.closeCode()).isEqualTo(4009);
            assertThat(Duration.between(start, Instant.now())).isLessThan(SOON);
            wire.commit(pair.quinta(), 1);
            assertThat(stayed.next().path("event").asString()).isEqualTo("LayoutChanged");
        }
    }

    @Test
    @WireRow("closing.4009")
    void closesADisabledUsersSocketsForGoodAndNobodyElses() {
        Person ana = people.hire(pair.quinta(), Role.FRONT_DESK);
        Api admin = people.signIn(pair.quinta(), Role.RESORT_ADMIN);
        try (SocketClient anas = wire.open();
                SocketClient admins = wire.open();
                SocketClient theirs = wire.openIn("private-tenant." + pair.serra())) {
            Wire.join(people.signIn(ana), anas, channel);
            Wire.join(admin, admins, channel);
            Instant start = Instant.now();
            change(admin, ana, Map.of("disabled", true));

            assertThat(anas.closeCode()).isEqualTo(4009);
            assertThat(Duration.between(start, Instant.now())).isLessThan(SOON);
            assertThat(admins.isClosed()).isFalse();
            assertThat(theirs.isClosed()).isFalse();
        }
    }

    @Test
    void closesSocketsThatAreOnlySignedIn() {
        Api leaving = people.signIn(pair.quinta(), Role.FRONT_DESK);
        Api staying = people.signIn(pair.serra(), Role.FRONT_DESK);
        try (SocketClient left = wire.open();
                SocketClient stayed = wire.open()) {
            Wire.signIn(leaving, left);
            Wire.signIn(staying, stayed);
            Instant start = Instant.now();
            leaving.post("/api/v1/auth/logout");

            assertThat(left.next("pusher:error").path("data").path("code").asInt()).isEqualTo(4009);
            assertThat(left.closeCode()).isEqualTo(4009);
            assertThat(Duration.between(start, Instant.now())).isLessThan(SOON);
            assertThat(stayed.isClosed()).isFalse();
        }
    }

    @Test
    void takesAUserOutOfThePresenceChannelWithTheirSocket() {
        Person ana = people.hire(pair.quinta(), Role.FRONT_DESK);
        Api leaving = people.signIn(ana);
        String presence = "presence-tenant.%s.presence".formatted(pair.quinta());
        try (SocketClient left = wire.open();
                SocketClient stayed = wire.open()) {
            Wire.join(leaving, left, presence);
            Wire.join(people.signIn(pair.quinta(), Role.MANAGER), stayed, presence);
            Instant start = Instant.now();
            leaving.post("/api/v1/auth/logout");

            assertThat(stayed.next("pusher_internal:member_removed").path("data").asString())
                    .isEqualTo("{\"user_id\":\"%s\"}".formatted(ana.user().id()));
            assertThat(left.closeCode()).isEqualTo(4009);
            assertThat(Duration.between(start, Instant.now())).isLessThan(SOON);
        }
    }

    @Test
    void showsANewRoleInPresenceChannelsAtOnce() {
        Person ana = people.hire(pair.quinta(), Role.FRONT_DESK);
        Api admin = people.signIn(pair.quinta(), Role.RESORT_ADMIN);
        Api caller = people.signIn(ana);
        String presence = "presence-tenant.%s.presence".formatted(pair.quinta());
        String theirs = "presence-tenant.%s.presence".formatted(pair.serra());
        try (SocketClient anas = wire.open();
                SocketClient stayed = wire.open();
                SocketClient serras = wire.open();
                SocketClient again = wire.open()) {
            Wire.join(caller, anas, presence);
            Wire.join(admin, stayed, presence);
            Wire.join(people.signIn(pair.serra(), Role.MANAGER), serras, theirs);
            Instant start = Instant.now();
            change(admin, ana, Map.of("role", Role.HOUSEKEEPER.wire()));

            assertThat(anas.closeCode()).isEqualTo(4200);
            assertThat(Duration.between(start, Instant.now())).isLessThan(SOON);
            stayed.next("pusher_internal:member_removed");
            Wire.join(people.signIn(ana), again, presence);
            assertThat(stayed.next("pusher_internal:member_added").path("data").asString())
                    .contains("\"role\":\"%s\"".formatted(Role.HOUSEKEEPER.wire()));
            assertThat(serras.isClosed()).isFalse();
        }
    }

    @Test
    @WireRow("closing.4200")
    void sendsThoseWhoseRoleNoLongerCoversAChannelToAskAgain() {
        Person ana = people.hire(pair.quinta(), Role.FRONT_DESK);
        Api admin = people.signIn(pair.quinta(), Role.RESORT_ADMIN);
        Api caller = people.signIn(ana);
        try (SocketClient desk = wire.open();
                SocketClient board = wire.open()) {
            Wire.join(caller, desk, channel + ".frontdesk");
            Wire.join(caller, board, channel);
            Instant start = Instant.now();
            change(admin, ana, Map.of("role", Role.HOUSEKEEPER.wire()));

            assertThat(desk.closeCode()).isEqualTo(4200);
            assertThat(Duration.between(start, Instant.now())).isLessThan(SOON);
            assertThat(board.isClosed()).isFalse();
        }
        try (SocketClient again = wire.open()) {
            String socket = again.socketId();
            Api renewed = people.signIn(ana);
            assertThat(Wire.ask(renewed, socket, channel + ".frontdesk").status()).isEqualTo(403);
            assertThat(Wire.ask(renewed, socket, channel).status()).isEqualTo(200);
        }
    }

    @Test
    void waitsForNoReaderOfTheJournal() throws InterruptedException {
        Person ana = people.hire(pair.quinta(), Role.FRONT_DESK);
        Api admin = people.signIn(pair.quinta(), Role.RESORT_ADMIN);
        CountDownLatch readersStuck = new CountDownLatch(READERS);
        CountDownLatch letGo = new CountDownLatch(1);
        try (SocketClient desk = wire.open();
                SocketClient theirs = wire.openIn("private-tenant." + pair.serra())) {
            Wire.join(people.signIn(ana), desk, channel + ".frontdesk");
            for (int n = 0; n < READERS; n++) {
                readers.run(() -> stick(readersStuck, letGo));
            }
            readersStuck.await();
            change(admin, ana, Map.of("role", Role.HOUSEKEEPER.wire()));

            assertThat(desk.closeCode()).isEqualTo(4200);
            assertThat(theirs.isClosed()).isFalse();
        } finally {
            letGo.countDown();
        }
    }

    private static void stick(CountDownLatch stuck, CountDownLatch letGo) {
        stuck.countDown();
        try {
            letGo.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void isNotTalkedOutOfAGrantByAStrangerWhoIsRefused() {
        Person ana = people.hire(pair.quinta(), Role.FRONT_DESK);
        Api leaving = people.signIn(ana);
        Api stranger = people.signIn(pair.serra(), Role.FRONT_DESK);
        try (SocketClient client = wire.open()) {
            String socket = client.socketId();
            String auth = Wire.ask(leaving, socket, channel).json().path("auth").asString();
            client.subscribe(channel, auth);
            assertThat(Wire.ask(stranger, socket, channel).status()).isEqualTo(403);
            leaving.post("/api/v1/auth/logout");

            assertThat(client.closeCode()).isEqualTo(4009);
        }
    }

    private static void change(Api admin, Person person, Map<String, Object> change) {
        int status = admin.patch("/api/v1/users/" + person.user().id(), change).status();
        assertThat(status).isBetween(200, 299);
    }
}
