package org.veranda.server.realtime.channels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.veranda.server.realtime.engine.RecordedConnection;
import org.veranda.server.realtime.engine.Socket;

import java.time.Duration;

/// wire.md, "Webhooks": `subscription_count`, and the event that subscribers get.
class CountsTest {

    private static final String COUNTING = "counting";

    private final NodeFixture node = new NodeFixture(2);
    private final RecordedConnection ana = new RecordedConnection();
    private final RecordedConnection ben = new RecordedConnection();

    @Test
    void tellEachSubscriberHowManyThereAreButNotMoreThanOnceASecond() {
        open(ana, "room");
        for (int i = 0; i < 5; i++) {
            open(new RecordedConnection(), "room");
        }
        assertThat(ana.taken()).containsExactly(joined("room"), count("room", 1));

        node.pass(Duration.ofSeconds(1));
        node.channels.tick();
        node.settle();
        node.channels.tick();
        node.settle();

        assertThat(ana.taken()).containsExactly(joined("room"), count("room", 1), count("room", 6));
        assertThat(node.happenings.heard())
                .containsExactly("occupied room by counting", "1 in room", "6 in room");
    }

    @Test
    void areNotToldWherePresenceTellsMore() {
        Socket anas = node.open(ana, COUNTING);
        node.enter(anas, "presence-team", "ana");
        node.settle();

        assertThat(ana.taken()).hasSize(1);
    }

    @Test
    void areToldToThoseOnlyWhoseAppWantsIt() {
        node.openIn(ben, "room");
        node.openIn(ben, "private-tenant.1");
        open(ana, "private-tenant.1");

        assertThat(ben.taken()).containsExactly(joined("room"), joined("private-tenant.1"));
        assertThat(ana.taken()).last().isEqualTo(count("private-tenant.1", 2));
    }

    @Test
    void areToldWhenASocketOfAnAppThatDoesNotWantThemComesOrGoes() {
        open(ana, "private-tenant.1");
        node.pass(Duration.ofSeconds(1));
        Socket bens = node.openIn(ben, "private-tenant.1");
        assertThat(ana.taken()).last().isEqualTo(count("private-tenant.1", 2));

        node.pass(Duration.ofSeconds(1));
        node.leave(bens, "private-tenant.1");
        assertThat(ana.taken()).last().isEqualTo(count("private-tenant.1", 1));
        assertThat(ben.taken()).containsExactly(joined("private-tenant.1"));
        assertThat(node.happenings.heard())
                .contains("2 in private-tenant.1", "1 in private-tenant.1");
    }

    private void open(RecordedConnection connection, String channel) {
        node.join(node.open(connection, COUNTING), channel);
    }

    private static String joined(String channel) {
        return "{\"event\":\"pusher_internal:subscription_succeeded\",\"channel\":\"%s\",\"data\":\"{}\"}"
                .formatted(channel);
    }

    private static String count(String channel, int count) {
        return "{\"event\":\"pusher_internal:subscription_count\",\"channel\":\"%s\",\"data\":\"{\\\"subscription_count\\\":%d}\"}"
                .formatted(channel, count);
    }
}
