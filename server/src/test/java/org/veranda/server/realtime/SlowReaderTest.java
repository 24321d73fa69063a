package org.veranda.server.realtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.veranda.server.realtime.engine.Engine;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/// A client that stops reading costs its bound, delays nobody, and ends complete.
@ServerTest
@Import(Wire.class)
class SlowReaderTest {

    private static final int EVENTS = 20_000;

    @Autowired Wire wire;
    @Autowired TwoTenants two;
    @Autowired Engine engine;
    @Autowired MeterRegistry meters;

    @Test
    void goesOnFromTheJournalWhenItReadsAgain() throws Exception {
        TwoTenants.Pair pair = two.found();
        String channel = "private-tenant." + pair.quinta();
        try (RawSocket slow =
                        RawSocket.narrow(wire.port(), wire.uri().getRawPath() + "?protocol=7");
                SocketClient quick = wire.openIn(channel)) {
            join(slow, channel);
            for (int i = 0; i < EVENTS / 500; i++) {
                wire.commit(pair.quinta(), 500);
                wire.commit(pair.serra(), 1);
            }
            List<Long> all = LongStream.rangeClosed(1, EVENTS).boxed().toList();

            assertThat(seqs(quick)).isEqualTo(all);
            Thread.sleep(1_200);
            assertThat(engine.load().queuedBytes()).isBetween(1L, 600_000L);
            assertThat(figure("loop.queue.bytes")).isEqualTo((double) engine.load().queuedBytes());
            assertThat(figure("behind")).isEqualTo(1);
            assertThat(figure("behind.events")).isBetween(1.0, (double) EVENTS);
            assertThat(figure("queue.sockets")).isEqualTo(1);
            assertThat(figure("queue.largest.bytes")).isBetween(1.0, 600_000.0);
            assertThat(seqs(slow)).isEqualTo(all);
            await().untilAsserted(() -> {
                assertThat(figure("behind")).isZero();
                assertThat(figure("behind.events")).isZero();
            });
        }
    }

    /// How far behind, as Prometheus reads it; of all loops together.
    private double figure(String name) {
        return meters.get("veranda.realtime." + name).gauges().stream()
                .mapToDouble(Gauge::value)
                .sum();
    }

    private void join(RawSocket slow, String channel) throws IOException {
        JsonNode greeting = SocketClient.JSON.readTree(slow.read().text());
        String id =
                SocketClient.JSON
                        .readTree(greeting.path("data").asString())
                        .path("socket_id")
                        .asString();
        slow.text(
                "{\"event\":\"pusher:subscribe\",\"data\":{\"channel\":\"%s\",\"auth\":\"%s\"}}"
                        .formatted(channel, wire.sign(id, channel)));
        assertThat(slow.read().text()).contains("subscription_succeeded");
    }

    private static List<Long> seqs(SocketClient client) {
        List<Long> seqs = new ArrayList<>();
        while (seqs.size() < EVENTS) {
            seqs.add(seq(client.next("LayoutChanged")));
        }
        return seqs;
    }

    private static List<Long> seqs(RawSocket client) throws IOException {
        List<Long> seqs = new ArrayList<>();
        while (seqs.size() < EVENTS) {
            RawSocket.Received frame = client.read();
            if (frame.text().contains("LayoutChanged")) {
                seqs.add(seq(SocketClient.JSON.readTree(frame.text())));
            }
        }
        return seqs;
    }

    private static long seq(JsonNode frame) {
        return SocketClient.JSON.readTree(frame.path("data").asString()).path("seq").asLong();
    }
}
