package org.veranda.server.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;
import org.veranda.server.testing.WireRow;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/// contract.md, section 5: what subscribers of a tenant's stream hear, over a real database.
@ServerTest
@Import(Wire.class)
class TenantStreamTest {

    @Autowired Wire wire;
    @Autowired TwoTenants two;

    private TwoTenants.Pair pair;
    private String quinta;

    @BeforeEach
    void foundTenants() {
        pair = two.found();
        quinta = "private-tenant." + pair.quinta();
    }

    @Test
    void carriesTheEventAsAJsonStringWithItsPlaceInTheStream() {
        try (SocketClient client = wire.openIn(quinta)) {
            wire.commit(pair.quinta(), 1);

            JsonNode frame = client.next();
            JsonNode data = SocketClient.JSON.readTree(frame.path("data").asString());
            assertThat(frame.propertyNames()).containsExactly("event", "channel", "data");
            assertThat(frame.path("event").asString()).isEqualTo("LayoutChanged");
            assertThat(frame.path("channel").asString()).isEqualTo(quinta);
            assertThat(data.path("stream").asString()).isEqualTo(quinta);
            assertThat(data.path("seq").asLong()).isEqualTo(1);
            assertThat(data.path("epoch").asString()).isEqualTo(wire.epoch(pair.quinta()));
        }
    }

    @Test
    @WireRow("subscribing.events")
    void sendsTheJournalsTextByteForByte() {
        try (SocketClient client = wire.openIn(quinta)) {
            wire.commitLarge(pair.quinta());

            assertThat(client.next("LayoutChanged").path("data").asString())
                    .isEqualTo(wire.payload(pair.quinta(), 1));
        }
    }

    @Test
    void carriesEventsThatAreLargerThanWhatAClientMaySay() {
        try (SocketClient client = wire.openIn(quinta)) {
            wire.commitLarge(pair.quinta());

            JsonNode frame = client.next("LayoutChanged");
            assertThat(frame.path("data").asString()).hasSizeGreaterThan(100_000);
        }
    }

    @Test
    void tellsNobodyOfAnotherTenant() {
        try (SocketClient ours = wire.openIn(quinta);
                SocketClient theirs = wire.openIn("private-tenant." + pair.serra())) {
            for (int i = 0; i < 20; i++) {
                wire.commit(pair.quinta(), 1);
                wire.commit(pair.serra(), 2);
            }

            assertThat(streamsOf(ours, 20)).containsOnly(quinta);
            assertThat(streamsOf(theirs, 40)).containsOnly("private-tenant." + pair.serra());
            assertThat(ours.poll(200)).isNull();
        }
    }

    @Test
    @WireRow("streams.recover")
    void recoversWhatWasMissedAndGoesOnLive() {
        wire.commit(pair.quinta(), 5);
        try (SocketClient client = wire.open()) {
            recover(client, wire.epoch(pair.quinta()), 2);
            JsonNode answer = answer(client);
            wire.commit(pair.quinta(), 2);

            assertThat(answer.path("recovered").asBoolean()).isTrue();
            assertThat(answer.path("seq").asLong()).isEqualTo(5);
            assertThat(answer.has("reason")).isFalse();
            assertThat(seqs(client, 5)).containsExactly(3L, 4L, 5L, 6L, 7L);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"another-epoch", "\\u0000", ""})
    void saysWhyItCannotRecoverAndIsLiveNevertheless(String epoch) {
        wire.commit(pair.quinta(), 5);
        try (SocketClient client = wire.open()) {
            recover(client, epoch, 2);
            JsonNode answer = answer(client);
            wire.commit(pair.quinta(), 1);

            assertThat(answer.path("recovered").asBoolean()).isFalse();
            assertThat(answer.path("reason").asString()).isEqualTo("epoch");
            assertThat(answer.path("epoch").asString()).isEqualTo(wire.epoch(pair.quinta()));
            assertThat(seqs(client, 1)).containsExactly(6L);
        }
    }

    @Test
    @WireRow("streams.races")
    void hasNoHoleNoRepeatAndNoReorderingWhenSubscribingRacesWithPublishing() {
        String epoch = wire.epoch(pair.quinta());
        for (long round = 0; round < 40; round++) {
            Thread writer =
                    Thread.ofVirtual()
                            .start(() -> {
                                for (int i = 0; i < 5; i++) {
                                    wire.commit(pair.quinta(), 1);
                                }
                            });
            try (SocketClient client = wire.open()) {
                recover(client, epoch, round * 5);
                answer(client);
                assertThat(seqs(client, 5))
                        .isEqualTo(
                                LongStream.rangeClosed(round * 5 + 1, round * 5 + 5)
                                        .boxed()
                                        .toList());
            }
            join(writer);
        }
    }

    @Test
    void tellsTheHeadToThoseWhoGaveACursor() {
        wire.commit(pair.quinta(), 3);
        try (SocketClient client = wire.open()) {
            recover(client, wire.epoch(pair.quinta()), 3);

            JsonNode head = client.next("stream.head");
            JsonNode data = SocketClient.JSON.readTree(head.path("data").asString());
            assertThat(head.path("channel").asString()).isEqualTo(quinta);
            assertThat(data.path("seq").asLong()).isEqualTo(3);
            assertThat(data.path("checked_at").asString()).endsWith("Z");
        }
    }

    private void recover(SocketClient client, String epoch, long seq) {
        client.recover(quinta, wire.sign(client.socketId(), quinta), epoch, seq);
    }

    private static JsonNode answer(SocketClient client) {
        JsonNode frame = client.next("pusher_internal:subscription_succeeded");
        return SocketClient.JSON.readTree(frame.path("data").asString());
    }

    private static List<String> streamsOf(SocketClient client, int count) {
        return data(client, count).stream().map(d -> d.path("stream").asString()).toList();
    }

    private static List<Long> seqs(SocketClient client, int count) {
        return data(client, count).stream().map(d -> d.path("seq").asLong()).toList();
    }

    private static List<JsonNode> data(SocketClient client, int count) {
        List<JsonNode> data = new ArrayList<>();
        while (data.size() < count) {
            JsonNode frame = client.next("LayoutChanged");
            data.add(SocketClient.JSON.readTree(frame.path("data").asString()));
        }
        return data;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
