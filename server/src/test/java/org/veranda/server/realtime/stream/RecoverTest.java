package org.veranda.server.realtime.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.veranda.server.realtime.stream.StreamFixture.seqs;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.veranda.server.journal.JournalEntry;
import org.veranda.server.realtime.connection.Closing;
import org.veranda.server.realtime.engine.RecordedConnection;
import org.veranda.server.realtime.engine.Socket;
import org.veranda.server.realtime.engine.membership.Join;
import org.veranda.server.testing.WireRow;
import org.veranda.wire.Cursor;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

/// contract.md, section 5, "Catching up".
class RecoverTest {

    private final StreamFixture fixture = new StreamFixture();
    private final RecordedConnection ana = new RecordedConnection();

    @Test
    void tellsWhereItWillEndAndThenSendsWhatWasMissed() {
        fixture.publish(5);
        fixture.recover(ana, "e1", 2);

        assertThat(ana.taken().getFirst())
                .contains("subscription_succeeded", "recovered", "true", "e1", "5");
        assertThat(seqs(ana)).containsExactly(3L, 4L, 5L);
    }

    @Test
    void goesOnLiveAfterward() {
        fixture.publish(5);
        fixture.recover(ana, "e1", 2);
        fixture.publish(2);
        fixture.settle();

        assertThat(seqs(ana)).containsExactly(3L, 4L, 5L, 6L, 7L);
    }

    @Test
    void missesNothingThatIsCommittedWhileItsPageIsOnItsWay() {
        fixture.publish(5);
        fixture.join(new RecordedConnection());
        fixture.journal.afterReads(() -> {
            fixture.journal.afterReads(() -> {});
            fixture.publish(3);
        });
        fixture.recover(ana, "e1", 2);
        fixture.publish(1);
        fixture.settle();

        assertThat(seqs(ana)).containsExactly(3L, 4L, 5L, 6L, 7L, 8L, 9L);
    }

    /// The page is rightly empty, and one commit later it is not the last word.
    @Test
    void readsAgainWhenAPageWasEmptyAndThenSomethingWasCommitted() {
        fixture.publish(5);
        fixture.join(new RecordedConnection());
        JournalEntry sixth = fixture.journal.append();
        fixture.journal.afterReads(() -> {
            fixture.journal.afterReads(() -> {});
            fixture.announce(sixth);
            fixture.publish(1);
        });
        fixture.recover(ana, "e1", 6);

        assertThat(ana.closed()).isNull();
        assertThat(seqs(ana)).containsExactly(7L);
    }

    @Test
    void readsNothingForACursorAtTheHead() {
        fixture.publish(5);
        fixture.join(new RecordedConnection());
        int reads = fixture.journal.reads();
        fixture.recover(ana, "e1", 5);

        assertThat(ana.taken().getFirst()).contains("recovered", "true", "5");
        assertThat(fixture.journal.reads()).isEqualTo(reads);
    }

    @Test
    @WireRow("streams.not-recovered")
    void refusesACursorOfAnotherEpoch() {
        fixture.publish(5);
        fixture.recover(ana, "e0", 2);

        assertRefused("epoch");
    }

    @Test
    void refusesACursorAboveTheHeadAsOneOfAnotherEpoch() {
        fixture.publish(5);
        fixture.recover(ana, "e1", 6);

        assertRefused("epoch");
    }

    @Test
    @WireRow("streams.not-recovered")
    void refusesACursorThatRetentionHasPassed() {
        fixture.publish(5);
        fixture.journal.forgetUpTo(3);
        fixture.recover(ana, "e1", 2);

        assertRefused("retention");
    }

    @Test
    @WireRow("streams.not-recovered")
    void refusesACursorThatIsTooFarBack() {
        fixture.publish(ListedJournal.FAR + 2);
        fixture.recover(ana, "e1", 1);

        assertThat(ana.taken().getFirst()).contains("recovered", "false", "too_far", "10002");
        assertThat(seqs(ana)).isEmpty();
    }

    @Test
    void sendsAwayWhoWaitsForAJournalThatStaysAway() {
        fixture.publish(5);
        fixture.join(new RecordedConnection());
        fixture.journal.goAway();
        fixture.recover(ana, "e1", 2);
        int reads = fixture.journal.refused();

        await().untilAsserted(() -> {
            fixture.settle();
            assertThat(ana.closed()).isEqualTo(Closing.RECONNECT);
        });
        assertThat(fixture.journal.refused() - reads).isEqualTo(CatchUp.MOST_TRIES - 1);
        assertThat(ana.taken()).singleElement().asString().contains("pusher:error", "4200");
    }

    @Test
    void pagesThroughALongAbsenceToASlowReader() {
        fixture.publish(3_000);
        fixture.recover(ana, "e1", 0);
        fixture.publish(1);
        fixture.settle();

        assertThat(seqs(ana)).isEqualTo(LongStream.rangeClosed(1, 3_001).boxed().toList());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void hasNoHoleNoRepeatAndNoReorderingHoweverSubscribeAndPublishRace(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 100; round++) {
            race(new StreamFixture(), random);
        }
    }

    private void race(StreamFixture here, Random random) {
        here.journal.afterReads(() -> here.publish(random.nextInt(3) / 2));
        here.publish(random.nextInt(4));
        long start = here.journal.head(ListedJournal.STREAM).seq();
        RecordedConnection client = new RecordedConnection();
        Socket socket = here.open(client);
        boolean cursor = random.nextBoolean();
        here.subscribe(socket, cursor ? Join.after(new Cursor("e1", start)) : Join.PLAIN);
        for (int step = 0; step < 40; step++) {
            step(here, client, random);
        }
        client.resume();
        here.settle();
        here.journal.afterReads(() -> {});
        here.look();
        here.publish(1);
        here.settle();

        long end = here.journal.head(ListedJournal.STREAM).seq();
        List<Long> got = seqs(client);
        long first = cursor ? start + 1 : got.getFirst();
        assertThat(got).isEqualTo(LongStream.rangeClosed(first, end).boxed().toList());
    }

    private static void step(StreamFixture here, RecordedConnection client, Random random) {
        switch (random.nextInt(8)) {
            case 0 -> here.publish(1 + random.nextInt(12));
            case 1 -> here.journal.append();
            case 2 -> client.stall();
            case 3 -> client.resume();
            case 4 -> here.look();
            case 5 -> here.reader.runOne();
            default -> here.loop.runOne();
        }
    }

    private void assertRefused(String reason) {
        assertThat(ana.taken().getFirst()).contains("recovered", "false", reason, "e1", "5");
        fixture.publish(1);
        fixture.settle();
        assertThat(seqs(ana)).containsExactly(6L);
    }
}
