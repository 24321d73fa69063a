package org.veranda.server.realtime.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.veranda.server.realtime.protocol.ProtocolFixture.CHAT;
import static org.veranda.server.realtime.protocol.ProtocolFixture.QUIET;

import org.junit.jupiter.api.Test;
import org.veranda.server.realtime.connection.Closing;

import java.time.Duration;

/// wire.md, "Robustness": what one client says costs nobody else anything. Here 20 frames at once, then 10 a second.
class PaceTest {

    private static final String PING = "{\"event\":\"pusher:ping\"}";

    private final ProtocolFixture fixture = new ProtocolFixture();
    private final Said ana = fixture.open(CHAT);
    private final Said neighbour = fixture.open(QUIET);

    @Test
    void ignoresWhatIsSaidTooFastAndSaysSoOnce() {
        for (int i = 0; i < 30; i++) {
            ana.says(PING);
        }
        assertThat(ana.heard().stream().filter(frame -> frame.contains("pong"))).hasSize(20);
        assertThat(ana.heard()).hasSize(22);
        assertThat(ana.last()).contains("4301", "10 a second");

        fixture.pass(Duration.ofSeconds(1));
        assertThat(ana.says(PING).last()).contains("pong");
        assertThat(ana.closed()).isNull();
    }

    @Test
    void bearsOneWhoIsATouchTooFastAndComplainsNowAndThen() {
        for (int i = 0; i < 660; i++) {
            fixture.pass(Duration.ofMillis(91));
            ana.says(PING);
        }

        assertThat(ana.closed()).isNull();
        assertThat(complaints()).isBetween(1L, 12L);
    }

    @Test
    void closesWhoGoesOnAllTheSameHoweverLongItTakes() {
        for (int i = 0; i < 600 && ana.closed() == null; i++) {
            fixture.pass(Duration.ofMillis(30));
            ana.says(PING);
        }

        assertThat(ana.closed()).isEqualTo(Closing.FLOOD);
        assertThat(complaints()).isOne();
        assertThat(neighbour.says(PING).last()).contains("pong");
    }

    @Test
    void costsTheLoopNothingMoreOnceItIsTooMuch() {
        ana.floods(PING, 10_000);

        assertThat(fixture.waiting()).isLessThan(50);
        fixture.settle();
        assertThat(ana.closed()).isEqualTo(Closing.FLOOD);
        assertThat(neighbour.says(PING).last()).contains("pong");
    }

    private long complaints() {
        return ana.heard().stream().filter(frame -> frame.contains("10 a second")).count();
    }
}
