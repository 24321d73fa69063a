package org.veranda.server.realtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.veranda.model.identity.Role;
import org.veranda.model.identity.TenantId;
import org.veranda.server.realtime.engine.Engine;
import org.veranda.server.testing.Answer;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.People;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;
import org.veranda.server.testing.WireRow;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.UncheckedIOException;

/// A server with few seats and little patience, behind a proxy on the same machine.
@ServerTest
@Import(Wire.class)
@TestPropertySource(
        properties = {
            "veranda.trusted-proxies=127.0.0.1,::1",
            "veranda.realtime.sockets=5",
            "veranda.realtime.sockets-per-address=3",
            "veranda.realtime.sockets-per-user=2",
            "veranda.realtime.probe-after=2s",
            "veranda.realtime.answer-within=2s"
        })
class ManySocketsTest {

    private static final int PING = 9;

    @Autowired Wire wire;
    @Autowired TwoTenants two;
    @Autowired People people;
    @Autowired Engine engine;

    @BeforeEach
    void waitUntilTheLastOnesAreGone() {
        await().until(() -> engine.size() == 0);
    }

    @Test
    @WireRow("closing.4100")
    void areTurnedAwayOfOneAddressAndThenOfAllUntilOneLeaves() throws IOException {
        RawSocket first = from("203.0.113.1");
        assertWelcome(first);
        try (RawSocket second = from("203.0.113.1");
                RawSocket third = from("203.0.113.1");
                RawSocket fourth = from("203.0.113.1");
                RawSocket other = from("203.0.113.2");
                RawSocket last = from("203.0.113.3");
                RawSocket none = from("203.0.113.4")) {
            assertWelcome(second);
            assertWelcome(third);
            assertTurnedAway(fourth);
            assertWelcome(other);
            assertWelcome(last);
            assertTurnedAway(none);

            first.close();
            await().until(() -> isWelcome("203.0.113.1"));
        }
    }

    @Test
    void areFewForOneUser() throws IOException {
        TwoTenants.Pair pair = two.found();
        Api desk = people.signIn(pair.quinta(), Role.FRONT_DESK);
        Api serras = people.signIn(pair.serra(), Role.FRONT_DESK);
        try (RawSocket first = from("203.0.113.5");
                RawSocket second = from("203.0.113.5");
                RawSocket third = from("203.0.113.6");
                RawSocket theirs = from("203.0.113.6")) {
            String firsts = id(first);
            assertThat(asks(desk, firsts, pair.quinta()).status()).isEqualTo(200);
            assertThat(asks(desk, id(second), pair.quinta()).status()).isEqualTo(200);
            Answer tooMany = asks(desk, id(third), pair.quinta());
            assertThat(tooMany.status()).isEqualTo(429);
            assertThat(tooMany.header("Retry-After")).isPresent();
            assertThat(asks(desk, firsts, pair.quinta()).status()).isEqualTo(200);
            assertThat(asks(serras, id(theirs), pair.serra()).status()).isEqualTo(200);
        }
    }

    private static Answer asks(Api api, String socket, TenantId tenant) {
        return Wire.ask(api, socket, "private-tenant." + tenant);
    }

    private static String id(RawSocket socket) throws IOException {
        JsonNode greeting = SocketClient.JSON.readTree(socket.read().text());
        return SocketClient.JSON
                .readTree(greeting.path("data").asString())
                .path("socket_id")
                .asString();
    }

    /// It is sent to all the while; its neighbour answers the question that it does not.
    @Test
    @WireRow({"alive.anything", "alive.receiving", "closing.4201"})
    void areClosedThatTakeAndNeverAnswer() throws IOException {
        TwoTenants.Pair pair = two.found();
        try (RawSocket silent = from("203.0.113.7");
                SocketClient answering = wire.open()) {
            String channel = "private-tenant." + pair.quinta();
            silent.text(
                    "{\"event\":\"pusher:subscribe\",\"data\":{\"channel\":\"%s\",\"auth\":\"%s\"}}"
                            .formatted(channel, wire.sign(id(silent), channel)));
            answering.socketId();
            assertThat(silent.read().text()).contains("subscription_succeeded");
            assertThat(silent.readUntil(frame -> frame.opcode() == PING).payload()).isNotNull();
            for (int i = 0; i < 10; i++) {
                wire.commit(pair.quinta(), 1);
            }
            String last = silent.readUntil(frame -> frame.text().contains("pusher:error")).text();

            assertThat(last).contains("4201");
            assertThat(silent.closeCode()).isEqualTo(4201);
            assertThat(answering.isClosed()).isFalse();
            answering.say("{\"event\":\"pusher:ping\"}");
            assertThat(answering.nextText()).contains("pusher:pong");
        }
    }

    private boolean isWelcome(String address) {
        try (RawSocket socket = from(address)) {
            return socket.read().text().contains("connection_established");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertWelcome(RawSocket socket) throws IOException {
        assertThat(socket.read().text()).contains("pusher:connection_established");
    }

    private static void assertTurnedAway(RawSocket socket) throws IOException {
        assertThat(socket.read().text()).contains("pusher:error", "4100");
        assertThat(socket.closeCode()).isEqualTo(4100);
    }

    private RawSocket from(String address) throws IOException {
        return RawSocket.upgrade(
                wire.port(),
                wire.uri().getRawPath() + "?protocol=7",
                "X-Forwarded-For: " + address);
    }
}
