package org.veranda.server.realtime.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.veranda.server.realtime.stream.StreamFixture.seqs;

import org.junit.jupiter.api.Test;
import org.veranda.server.journal.StreamName;
import org.veranda.server.realtime.engine.ChannelKey;
import org.veranda.server.realtime.engine.Hub;
import org.veranda.server.realtime.engine.Join;
import org.veranda.server.realtime.engine.Limits;
import org.veranda.server.realtime.engine.ManualLoop;
import org.veranda.server.realtime.engine.Meters;
import org.veranda.server.realtime.engine.RecordedConnection;
import org.veranda.server.realtime.engine.Socket;
import org.veranda.wire.Cursor;
import org.veranda.wire.WireCodec;

import java.time.Instant;
import java.util.List;

/// Two resorts on one node: what befalls one's stream, the other does not notice.
class StreamsTest {

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

    private Socket subscribe(RecordedConnection connection, StreamName stream, long after) {
        Socket socket =
                hub.open(connection, stream + "/" + System.identityHashCode(connection), "app");
        Join how = Join.after(new Cursor("e1", after));
        hub.execute(() -> hub.subscribe(socket, ChannelKey.shared(stream.value()), how));
        runAllBut(pages);
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
