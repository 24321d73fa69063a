package org.veranda.server.realtime.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.veranda.server.realtime.stream.StreamFixture.seqs;

import org.junit.jupiter.api.Test;
import org.veranda.server.journal.JournalEntry;
import org.veranda.server.realtime.connection.Closing;
import org.veranda.server.realtime.engine.RecordedConnection;
import org.veranda.server.realtime.engine.Subscription;

import java.util.List;
import java.util.stream.LongStream;

class StreamChannelTest {

    private final StreamFixture fixture = new StreamFixture();
    private final RecordedConnection ana = new RecordedConnection();
    private final RecordedConnection ben = new RecordedConnection();

    @Test
    void startsAfterTheHeadForASubscriberWithoutACursor() {
        fixture.publish(3);
        fixture.join(ana);

        fixture.publish(2);
        fixture.settle();

        assertThat(seqs(ana)).containsExactly(4L, 5L);
        assertThat(ana.taken().getFirst()).contains("subscription_succeeded", "{}");
    }

    @Test
    void deliversInOrderWhatIsAnnouncedOutOfOrder() {
        fixture.join(ana);
        JournalEntry first = fixture.journal.append();
        JournalEntry second = fixture.journal.append();
        int reads = fixture.journal.reads();

        fixture.announce(second);
        fixture.announce(first);
        fixture.settle();

        assertThat(seqs(ana)).containsExactly(1L, 2L);
        assertThat(fixture.journal.reads() - reads).isLessThanOrEqualTo(1);
    }

    @Test
    void readsALostAnnouncementFromTheJournalBeforeTheNextEvent() {
        fixture.join(ana);
        fixture.journal.append();
        fixture.journal.append();

        fixture.announce(fixture.journal.append());
        fixture.settle();

        assertThat(seqs(ana)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void findsALostAnnouncementByLookingAtTheTail() {
        fixture.join(ana);
        fixture.journal.append();

        fixture.look();
        fixture.settle();

        assertThat(seqs(ana)).containsExactly(1L);
    }

    @Test
    void writesTheEventsOfOneCommitTogether() {
        fixture.join(ana);
        int before = ana.writes();

        fixture.announce(
                LongStream.range(0, 6)
                        .mapToObj(_ -> fixture.journal.append())
                        .toArray(JournalEntry[]::new));
        fixture.settle();

        assertThat(seqs(ana)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(ana.writes() - before).isEqualTo(1);
    }

    @Test
    void letsASlowReaderGoOnFromTheJournalAndLoseNothing() {
        fixture.join(ana);
        fixture.join(ben);
        ana.stall();

        for (int i = 0; i < 200; i++) {
            fixture.publish(1);
            fixture.settle();
        }
        long queued = fixture.hub.sockets().getFirst().hub().load().queuedBytes();
        ana.resume();
        fixture.settle();
        fixture.publish(1);
        fixture.settle();

        assertThat(queued).isLessThanOrEqualTo(1000);
        assertThat(seqs(ana)).isEqualTo(seqs(ben)).hasSize(201);
    }

    @Test
    void tellsHowFarASlowReaderIsBehindAndThatOthersAreNot() {
        fixture.join(ana);
        fixture.join(ben);
        ana.stall();
        fixture.publish(200);
        fixture.settle();

        assertThat(behind()).hasSize(2).contains(0L);
        assertThat(behind().stream().mapToLong(Long::longValue).max().orElseThrow())
                .isBetween(150L, 200L);

        ana.resume();
        fixture.settle();
        assertThat(behind()).containsExactly(0L, 0L);
    }

    private List<Long> behind() {
        return fixture.hub.sockets().stream()
                .flatMap(socket -> socket.subscriptions().stream())
                .map(Subscription::behind)
                .toList();
    }

    @Test
    void holdsNoMoreThanItsBoundForAReaderThatStopped() {
        fixture.join(ana);
        ana.stall();
        fixture.publish(200);
        fixture.settle();

        fixture.hub.tick();

        assertThat(fixture.hub.load().queuedBytes()).isBetween(1L, 1000L);
    }

    @Test
    void retriesWhenTheDatabaseIsAwayForAMoment() {
        fixture.journal.goAway();
        fixture.join(ana);
        fixture.journal.append();
        assertThat(ana.taken()).isEmpty();

        fixture.journal.comeBack();
        fixture.look();
        fixture.settle();
        fixture.publish(1);
        fixture.settle();

        assertThat(seqs(ana)).containsExactly(2L);
    }

    @Test
    void sendsEveryoneAwayToReconnectWhenTheEpochChanges() {
        fixture.publish(3);
        fixture.join(ana);
        fixture.journal.renew("e2");

        fixture.look();
        fixture.settle();

        assertThat(ana.closed()).isEqualTo(Closing.RECONNECT);
        fixture.recover(ben, "e1", 3);
        assertThat(ben.taken().getFirst()).contains("epoch", "e2").contains("false");
    }

    @Test
    void forgetsAStreamThatNobodyHears() {
        var socket = fixture.join(ana);
        assertThat(fixture.streams.size()).isEqualTo(1);

        socket.gone();
        fixture.settle();

        assertThat(fixture.streams.size()).isZero();
    }
}
