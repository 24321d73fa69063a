package org.veranda.server.realtime.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.veranda.server.realtime.protocol.ProtocolFixture.CHAT;
import static org.veranda.server.realtime.protocol.ProtocolFixture.QUIET;

import org.junit.jupiter.api.Test;
import org.veranda.server.testing.WireRow;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// wire.md, "Users": who watches others hears when they come and go.
class WatchlistTest {

    private static final String WATCHING = "{\"id\":\"ana\",\"watchlist\":[\"ben\",\"eva\"]}";

    private final ProtocolFixture fixture = new ProtocolFixture();
    private final Said ana = fixture.open(CHAT);

    @Test
    void tellsAtOnceWhoIsThereAlready() {
        fixture.open(CHAT).signsIn(CHAT, "{\"id\":\"ben\"}");
        ana.signsIn(CHAT, WATCHING);

        assertThat(ana.heard()).hasSize(3);
        assertThat(ana.heard().get(1)).contains("signin_success");
        assertThat(ana.last()).isEqualTo(event("online", "ben"));
    }

    @Test
    @WireRow("users.watchlist")
    void tellsOfTheFirstConnectionAndOfTheLast() {
        ana.signsIn(CHAT, WATCHING).forgets();
        Said first = fixture.open(CHAT).signsIn(CHAT, "{\"id\":\"ben\"}");
        Said second = fixture.open(CHAT).signsIn(CHAT, "{\"id\":\"ben\"}");
        first.goes();
        assertThat(ana.heard()).containsExactly(event("online", "ben"));
        second.goes();

        assertThat(ana.heard()).containsExactly(event("online", "ben"), event("offline", "ben"));
    }

    @Test
    void keepsToTheUsersOfItsApp() {
        ana.signsIn(CHAT, WATCHING).forgets();
        fixture.open(QUIET).signsIn(QUIET, "{\"id\":\"ben\"}");
        fixture.open(CHAT).signsIn(CHAT, "{\"id\":\"zoe\"}");

        assertThat(ana.heard()).isEmpty();
    }

    @Test
    void holdsAHundredUsersAndNoMore() {
        assertThat(ana.signsIn(CHAT, watching(101)).last()).contains("4009", "100");
        assertThat(ana.signsIn(CHAT, watching(100)).last()).contains("signin_success");
    }

    @Test
    void leavesNothingBehind() {
        ana.signsIn(CHAT, WATCHING);
        Said ben = fixture.open(CHAT).signsIn(CHAT, "{\"id\":\"ben\"}");
        ana.goes();
        ben.goes();

        assertThat(fixture.users.isEmpty()).isTrue();
    }

    private static String watching(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "\"u" + i + "\"")
                .collect(Collectors.joining(",", "{\"id\":\"ana\",\"watchlist\":[", "]}"));
    }

    private static String event(String name, String user) {
        String data =
                "{\"events\":[{\"name\":\"%s\",\"user_ids\":[\"%s\"]}]}".formatted(name, user);
        return "{\"event\":\"pusher_internal:watchlist_events\",\"data\":\"%s\"}"
                .formatted(data.replace("\"", "\\\""));
    }
}
