package org.veranda.server.realtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.veranda.server.testing.ServerTest;

import java.io.IOException;
import java.io.UncheckedIOException;

/// A server with few seats, behind a proxy on the same machine.
@ServerTest
@Import(Wire.class)
@TestPropertySource(
        properties = {
            "veranda.trusted-proxies=127.0.0.1,::1",
            "veranda.realtime.sockets=5",
            "veranda.realtime.sockets-per-address=3"
        })
class ManySocketsTest {

    @Autowired Wire wire;

    @Test
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
