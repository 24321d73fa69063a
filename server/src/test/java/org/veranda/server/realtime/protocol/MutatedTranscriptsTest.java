package org.veranda.server.realtime.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.veranda.server.realtime.connection.Closing;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/// What the golden transcripts say, changed by chance in its bytes, its fields and its order: the server never throws, whatever
/// it answers is an answer of the protocol, and those beside feel nothing of it.
class MutatedTranscriptsTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int SEEDS = 3_000;
    private static final int MOST_AT_ONCE = 3;
    private static final String QUIET_CHANNEL = "private-beside";
    private static final Set<String> ANSWERS =
            Set.of(
                    "pusher:connection_established",
                    "pusher:pong",
                    "pusher:error",
                    "pusher:subscription_error",
                    "pusher:signin_success",
                    "pusher:cache_miss",
                    "pusher_internal:subscription_succeeded",
                    "pusher_internal:subscription_count",
                    "pusher_internal:member_added",
                    "pusher_internal:member_removed",
                    "pusher_internal:watchlist_events");

    private final List<List<String>> golden = golden();

    @Test
    void areAnsweredByTheProtocolAndSpareThoseBeside() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            try {
                run(new Random(seed));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
            }
        }
    }

    private void run(Random random) {
        ProtocolFixture fixture = new ProtocolFixture();
        Said neighbour = fixture.open(ProtocolFixture.CHAT);
        neighbour.joins(QUIET_CHANNEL, ProtocolFixture.CHAT).forgets();
        Said foreign = fixture.open(ProtocolFixture.QUIET);
        channels().forEach(channel -> foreign.joins(channel, ProtocolFixture.QUIET));
        foreign.forgets();
        List<Said> strangers = new ArrayList<>();
        for (int i = 1 + random.nextInt(MOST_AT_ONCE); i > 0; i--) {
            strangers.add(fixture.open(ProtocolFixture.CHAT));
        }
        for (String line : new Mutation(random).of(golden.get(random.nextInt(golden.size())))) {
            Said stranger = strangers.get(random.nextInt(strangers.size()));
            stranger.says(Mutation.signed(line, stranger.id()));
        }
        strangers.forEach(MutatedTranscriptsTest::check);
        fixture.open(ProtocolFixture.CHAT)
                .joins(QUIET_CHANNEL, ProtocolFixture.CHAT)
                .tells(QUIET_CHANNEL, "client-marker", "{}");

        assertThat(neighbour.heard()).singleElement().asString().contains("client-marker");
        assertThat(neighbour.closed()).isNull();
        assertThat(foreign.heard()).isEmpty();
        assertThat(foreign.closed()).isNull();
    }

    private static void check(Said stranger) {
        Closing closed = stranger.closed();
        assertThat(closed).isIn(null, Closing.FLOOD, Closing.WRONG_SIGNATURES);
        assertThat(stranger.isCut()).isFalse();
        stranger.heard().forEach(MutatedTranscriptsTest::checkAnswer);
    }

    private static void checkAnswer(String text) {
        JsonNode frame = JSON.readTree(text);
        String event = frame.path("event").asString("");
        assertThat(ANSWERS.contains(event) || event.startsWith("client-")).as(text).isTrue();
        JsonNode data = frame.path("data");
        switch (event) {
            case "pusher:error" -> {
                assertThat(data.path("message").isString()).as(text).isTrue();
                JsonNode code = data.path("code");
                assertThat(code.isNull() || code.isInt()).as(text).isTrue();
            }
            case "pusher:subscription_error" ->
                    assertThat(data.path("status").asInt()).as(text).isBetween(400, 429);
            case "pusher:pong", "pusher:signin_success" ->
                    assertThat(data.isObject()).as(text).isTrue();
            default -> assertThat(data.isString()).as(text).isTrue();
        }
    }

    /// Those that the transcripts name, under another app.
    private static List<String> channels() {
        return List.of(
                "t-room",
                "private-t-room",
                "privateer-t",
                "cache-t",
                "private-cache-t",
                "t-counted");
    }

    /// What the speakers of each transcript say, in its order.
    private static List<List<String>> golden() {
        return Stream.of("connecting", "subscribing", "presence", "cache", "client-events", "users")
                .map(MutatedTranscriptsTest::said)
                .toList();
    }

    private static List<String> said(String name) {
        String path = "/org/veranda/server/realtime/transcripts/" + name + ".txt";
        try (InputStream file = MutatedTranscriptsTest.class.getResourceAsStream(path)) {
            byte[] bytes = Objects.requireNonNull(file).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains(" says "))
                    .map(line -> line.substring(line.indexOf(" says ") + " says ".length()))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
