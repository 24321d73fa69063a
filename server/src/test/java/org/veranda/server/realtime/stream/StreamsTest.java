package org.veranda.server.realtime.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.veranda.server.realtime.stream.StreamFixture.seqs;

import org.junit.jupiter.api.Test;
import org.veranda.server.journal.StreamName;
import org.veranda.server.realtime.engine.Hub;
import org.veranda.server.realtime.engine.Limits;
import org.veranda.server.realtime.engine.ManualLoop;
import org.veranda.server.realtime.engine.Meters;
import org.veranda.server.realtime.engine.RecordedConnection;
import org.veranda.server.realtime.engine.Socket;
import org.veranda.server.realtime.engine.membership.ChannelKey;
import org.veranda.server.realtime.engine.membership.Join;
import org.veranda.wire.Cursor;
import org.veranda.wire.WireCodec;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Two resorts on one node: what befalls one's stream, the other does not notice.
class StreamsTest {

    private static final ChannelKey QUINTA = ChannelKey.shared(TwoJournals.QUINTA.value());

    private final ManualLoop loop = new ManualLoop();
    private final ManualLoop tails = new ManualLoop();
    private final ManualLoop pages = new ManualLoop();
    private final TwoJournals journals = new TwoJournals();
    private final Streams streams =
            new Streams(journals, tails, pages, new WireCodec(), () -> Instant.EPOCH);
    private final Hub hub = new Hub(loop, streams::channel, Limits.DEFAULT, Meters.NONE, () -> 0L);
    private final RecordedConnection quinta = new RecordedConnection();
    private final RecordedConnection serra = new RecordedConnection();

    @Test
    void repairsAndTellsOneStreamAlthoughAnotherCannotBeRead() {
        subscribe(quinta, TwoJournals.QUINTA, 0);
        subscribe(serra, TwoJournals.SERRA, 0);
        journals.breakQuinta();
        journals.quinta.append();
        journals.serra.append();

        streams.look(true, false);
        settle();

        assertThat(seqs(serra)).containsExactly(1L);
        assertThat(serra.taken().getLast()).contains("stream.head");
        assertThat(seqs(quinta)).isEmpty();
        assertThat(quinta.taken()).noneMatch(text -> text.contains("stream.head"));
    }

    @Test
    void readsAStreamAgainAfterAnError() {
        subscribe(quinta, TwoJournals.QUINTA, 0);
        subscribe(serra, TwoJournals.SERRA, 0);
        journals.runOutOfMemoryOnce();
        journals.quinta.append();
        journals.serra.append();

        streams.look(true, false);
        settle();
        streams.look(true, false);
        settle();

        assertThat(seqs(quinta)).containsExactly(1L);
        assertThat(seqs(serra)).containsExactly(1L);
    }

    @Test
    void repairsAStreamWhileAThousandWaitToCatchUp() {
        subscribe(serra, TwoJournals.SERRA, 0);
        for (int i = 0; i < 1_000; i++) {
            journals.quinta.append();
        }
        for (int i = 0; i < 1_000; i++) {
            subscribe(new RecordedConnection(), TwoJournals.QUINTA, i);
        }
        journals.serra.append();

        streams.look(false, false);
        runAllBut(pages);

        assertThat(seqs(serra)).containsExactly(1L);
        assertThat(pages.isIdle()).isFalse();
    }

    @Test
    void readsAStreamOnceHoweverOftenItIsFoundToHaveMore() {
        subscribe(quinta, TwoJournals.QUINTA, 0);
        journals.quinta.append();
        int reads = journals.quinta.reads();

        streams.look(false, false);
        streams.look(false, false);
        streams.look(false, false);
        tails.runOne();

        assertThat(tails.isIdle()).isTrue();
        assertThat(journals.quinta.reads() - reads).isOne();
    }

    @Test
    void readsOnePageForAllWhoComeBackToTheSamePlace() {
        followed(10);
        List<RecordedConnection> clients = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            clients.add(new RecordedConnection());
            subscribe(clients.getLast(), TwoJournals.QUINTA, 4);
        }
        int reads = journals.quinta.reads();
        settle();

        assertThat(journals.quinta.reads() - reads).isOne();
        assertThat(clients)
                .allMatch(client -> seqs(client).equals(List.of(5L, 6L, 7L, 8L, 9L, 10L)));
    }

    @Test
    void readsNothingForThoseWhoLeftAgain() {
        followed(10);
        Socket socket = subscribe(quinta, TwoJournals.QUINTA, 0);
        Socket neighbour = subscribe(serra, TwoJournals.QUINTA, 2);
        for (int i = 0; i < 1_000; i++) {
            hub.execute(() -> hub.unsubscribe(socket, QUINTA));
            ask(socket, TwoJournals.QUINTA, i % 10);
        }
        int reads = journals.quinta.reads();
        settle();

        assertThat(journals.quinta.reads() - reads).isEqualTo(2);
        assertThat(seqs(quinta)).containsExactly(10L);
        assertThat(seqs(serra)).hasSize(8);
        assertThat(neighbour.isOpen()).isTrue();
    }

    @Test
    void readsForASocketOneStreamAfterTheOther() {
        followed(10);
        journals.serra.append();
        subscribe(new RecordedConnection(), TwoJournals.SERRA, 1);
        Socket socket = subscribe(quinta, TwoJournals.QUINTA, 0);
        ask(socket, TwoJournals.SERRA, 0);
        int reads = journals.serra.reads();

        pages.runOne();
        assertThat(journals.serra.reads() - reads).isZero();
        settle();

        assertThat(journals.serra.reads() - reads).isOne();
        assertThat(seqs(quinta)).hasSize(11);
    }

    /// The first resort's stream has so many events, and somebody who is live.
    private void followed(int events) {
        for (int i = 0; i < events; i++) {
            journals.quinta.append();
        }
        subscribe(new RecordedConnection(), TwoJournals.QUINTA, events);
    }

    private void ask(Socket socket, StreamName stream, long after) {
        Join how = Join.after(new Cursor("e1", after));
        hub.execute(() -> hub.subscribe(socket, ChannelKey.shared(stream.value()), how));
        runAllBut(pages);
    }

    private Socket subscribe(RecordedConnection connection, StreamName stream, long after) {
        Socket socket =
                hub.open(connection, stream + "/" + System.identityHashCode(connection), "app");
        ask(socket, stream, after);
        return socket;
    }

    private void settle() {
        while (!pages.isIdle() || !tails.isIdle() || !loop.isIdle()) {
            runAllBut(pages);
            pages.run();
        }
    }

    private void runAllBut(ManualLoop resting) {
        List<ManualLoop> running =
                List.of(loop, tails, pages).stream().filter(each -> each != resting).toList();
        while (running.stream().anyMatch(each -> !each.isIdle())) {
            running.forEach(ManualLoop::run);
        }
    }
}
