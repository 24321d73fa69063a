package org.veranda.server.realtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.veranda.server.realtime.channels.Publisher;
import org.veranda.server.realtime.channels.name.ChannelName;
import org.veranda.server.realtime.jetty.Draining;
import org.veranda.server.realtime.websocket.ClientFrames;
import org.veranda.server.testing.People;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;
import org.veranda.server.testing.WireRow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// A server that stops lets its clients go first; and one with short limits, while there is one at hand.
@ServerTest
@Import(Wire.class)
@DirtiesContext
@TestPropertySource(
        properties = {
            "veranda.app=test-id:test-key:test-secret",
            "veranda.app-origins=https://quinta.example",
            "veranda.realtime.probe-after=1s",
            "veranda.realtime.answer-within=1s",
            "veranda.header-within=900ms"
        })
class DrainTest {

    @Autowired Wire wire;
    @Autowired TwoTenants two;
    @Autowired People people;
    @Autowired Drain drain;
    @Autowired Draining draining;
    @Autowired ApplicationAvailability availability;
    @Autowired Publisher publisher;

    /// What one who only takes was sent.
    private final List<String> taken = new ArrayList<>();

    @Test
    @WireRow({"closing.4200", "closing.drain"})
    void letsClientsGoBeforeItStops() throws Exception {
        isReachedByTheConfiguredKeyAndFromTheConfiguredOriginsOnly();
        closesWithPongNotReceivedWhoeverAnswersNothing();
        closesWithPongNotReceivedWhoeverOnlyTakes();
        closesWhoeverComesToNoEndWithAMessage();
        cutsWhoeverTricklesARequest();
        TwoTenants.Pair pair = two.found();
        List<SocketClient> clients = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            clients.add(
                    wire.openIn("private-tenant." + (i % 2 == 0 ? pair.quinta() : pair.serra())));
        }
        CompletableFuture<String> seen = new CompletableFuture<>();
        clients.forEach(client -> client.whenClosed(() -> seen.complete(look())));
        drain.stop();

        assertThat(seen.get(10, TimeUnit.SECONDS)).isEqualTo("REFUSING_TRAFFIC, draining");
        assertThat(people.nobody().get("/actuator/health/readiness").status()).isEqualTo(503);
        for (SocketClient client : clients) {
            assertThat(client.closeCode()).isEqualTo(4200);
        }
        try (RawSocket late = RawSocket.upgrade(wire.port(), path())) {
            assertThat(late.status()).isEqualTo(503);
        }
    }

    /// What holds when the first client is sent away.
    private String look() {
        return availability.getReadinessState() + (draining.hasBegun() ? ", draining" : "");
    }

    private void isReachedByTheConfiguredKeyAndFromTheConfiguredOriginsOnly() {
        assertThat(wire.key()).isEqualTo("test-key");
        assertThat(people.nobody().get("/api/v1/client-config").data().path("app_key").asString())
                .isEqualTo("test-key");
        try (SocketClient own = SocketClient.openFrom(wire.uri(), "https://quinta.example");
                SocketClient none = wire.open();
                SocketClient foreign = SocketClient.openFrom(wire.uri(), "https://evil.example")) {
            assertThat(own.socketId()).isNotEmpty();
            assertThat(none.socketId()).isNotEmpty();
            assertThat(foreign.next().path("data").path("code").asInt()).isEqualTo(4009);
            assertThat(foreign.closeCode()).isEqualTo(4009);
        }
    }

    private void closesWithPongNotReceivedWhoeverAnswersNothing() throws Exception {
        try (RawSocket silent = RawSocket.upgrade(wire.port(), path());
                SocketClient answering = wire.open()) {
            assertThat(silent.read().text()).contains("pusher:connection_established");
            assertThat(silent.read().opcode()).isEqualTo(9);
            assertThat(silent.read().text())
                    .isEqualTo(
                            "{\"event\":\"pusher:error\",\"data\":{\"code\":4201,\"message\":\"Pong reply not received\"}}");
            assertThat(silent.closeCode()).isEqualTo(4201);
            assertThat(answering.isClosed()).isFalse();
        }
    }

    /// However much it is sent: the clock is reset by what comes from it.
    private void closesWithPongNotReceivedWhoeverOnlyTakes() throws Exception {
        try (RawSocket taking = RawSocket.upgrade(wire.port(), path());
                SocketClient answering = wire.open()) {
            taking.text("{\"event\":\"pusher:subscribe\",\"data\":{\"channel\":\"news\"}}");
            answering.subscribe("news", "");
            answering.next("pusher_internal:subscription_succeeded");
            CompletableFuture<Integer> closed =
                    CompletableFuture.supplyAsync(() -> takeUntilTheEnd(taking));
            while (!closed.isDone()) {
                publisher.publish(new ChannelName("news").in(wire.appId()), "told", "{}", null);
                Thread.sleep(50);
            }

            assertThat(closed.join()).isEqualTo(4201);
            assertThat(taken).hasSizeGreaterThan(20).last().asString().contains("pusher:error");
            assertThat(answering.isClosed()).isFalse();
        }
    }

    private int takeUntilTheEnd(RawSocket taking) {
        try {
            taking.readUntil(frame -> {
                taken.add(frame.text());
                return frame.text().contains("pusher:error");
            });
            return taking.closeCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void closesWhoeverComesToNoEndWithAMessage() throws Exception {
        try (RawSocket trickling = RawSocket.upgrade(wire.port(), path());
                SocketClient client = wire.open()) {
            assertThat(trickling.read().text()).contains("pusher:connection_established");
            trickling.write(
                    (byte) ClientFrames.TEXT, (byte) (0x80 | 100), (byte) 1, (byte) 2, (byte) 3);
            for (int n = 0; n < 60; n++) {
                trickling.write((byte) 'x');
                Thread.sleep(50);
            }
            assertThat(trickling.closeCode()).isEqualTo(4100);
            assertThat(client.isClosed()).isFalse();
        }
    }

    /// A second request is not trusted more than the first one was.
    private void cutsWhoeverTricklesARequest() throws Exception {
        try (Socket first = new Socket("localhost", wire.port());
                Socket second = new Socket("localhost", wire.port());
                SocketClient client = wire.open()) {
            ask(second, "GET /actuator/health/liveness HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThat(second.getInputStream().read()).isEqualTo('H');
            ask(first, "GET " + path() + " HTTP/1.1\r\nUpgrade: web");
            ask(second, "GET " + path() + " HTTP/1.1\r\nUpgrade: web");

            await().until(() -> isCut(first, "s") && isCut(second, "s"));
            assertThat(client.isClosed()).isFalse();
        }
    }

    private static void ask(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static boolean isCut(Socket socket, String more) {
        try {
            ask(socket, more);
            return false;
        } catch (IOException _) {
            return true;
        }
    }

    private String path() {
        return wire.uri().getRawPath() + "?protocol=7";
    }
}
