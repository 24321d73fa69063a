package org.veranda.server.realtime.stream;

import org.veranda.server.journal.JournalRead;
import org.veranda.server.journal.StreamHead;
import org.veranda.server.journal.StreamName;
import org.veranda.server.realtime.connection.Closing;
import org.veranda.server.realtime.engine.Hub;
import org.veranda.server.realtime.stream.StreamSubscription.State;
import org.veranda.server.realtime.stream.page.PageReader;
import org.veranda.server.realtime.stream.page.Pages;
import org.veranda.server.realtime.stream.page.StreamPage;
import org.veranda.wire.Cursor;

import java.time.Duration;
import java.util.function.Consumer;

/// Serves subscribers from the journal, page by page, until they stand where those that are live stand.
final class CatchUp {

    private static final long LONGEST_NANOS = Duration.ofMinutes(5).toNanos();

    /// Half a minute of tries.
    static final int MOST_TRIES = 75;

    private final Hub hub;
    private final Streams streams;
    private final StreamName stream;
    private StreamHead served;

    CatchUp(Hub hub, Streams streams, StreamName stream) {
        this.hub = hub;
        this.streams = streams;
        this.stream = stream;
        this.served = new StreamHead(stream, "", 0);
    }

    /// Those that are live have been served up to there.
    void served(StreamHead upTo) {
        served = upTo;
    }

    /// Looks up a cursor, answers the subscription, and goes on from there.
    void recover(StreamSubscription subscription, Cursor cursor) {
        read(subscription, cursor, page -> recovered(subscription, cursor, page));
    }

    /// Goes on from where the subscriber stopped.
    void readOn(StreamSubscription subscription) {
        var from = new Cursor(served.epoch(), subscription.position());
        subscription.reading();
        read(subscription, from, page -> page(subscription, page));
    }

    void giveUpIfTooLate(StreamSubscription subscription) {
        boolean behind = subscription.is(State.BEHIND) || subscription.is(State.READING);
        if (behind && hub.now() - subscription.behindSince() > LONGEST_NANOS) {
            subscription.socket().end(Closing.TOO_SLOW);
        }
    }

    private void recovered(StreamSubscription subscription, Cursor cursor, StreamPage page) {
        if (page.gone() != null) {
            refuse(subscription, page.gone(), page.head());
        } else {
            subscription.startBehind(cursor.seq(), hub.now());
            subscription.socket().send(streams.frames().recovered(page.head()));
            page(subscription, page);
        }
    }

    private void refuse(
            StreamSubscription subscription, JournalRead.Reason reason, StreamHead found) {
        StreamHead from = found.seq() > served.seq() ? found : served;
        subscription.startLive(from.seq(), streams.frames().notRecovered(from, reason));
    }

    /// A page read before the last commit may be empty; then there is one that is not.
    private void page(StreamSubscription subscription, StreamPage page) {
        if (!page.goesOnFrom(subscription.position())) {
            subscription.socket().end(Closing.TOO_SLOW);
        } else if (subscription.deliverRead(page.events())) {
            advance(subscription);
        }
    }

    private void advance(StreamSubscription subscription) {
        if (subscription.position() >= served.seq()) {
            subscription.goLive();
        } else {
            readOn(subscription);
        }
    }

    private void read(StreamSubscription subscription, Cursor from, Consumer<StreamPage> then) {
        read(subscription, from, then, 1);
    }

    private void read(
            StreamSubscription subscription, Cursor from, Consumer<StreamPage> then, int tries) {
        streams.read(
                subscription.socket(),
                new Pages.Place(stream, from),
                new PageReader() {
                    @Override
                    public boolean stillWaits() {
                        return !subscription.hasEnded();
                    }

                    @Override
                    public void read(StreamPage page) {
                        onLoop(subscription, () -> then.accept(page));
                    }

                    @Override
                    public void failed() {
                        onLoop(subscription, () -> retry(subscription, from, then, tries));
                    }
                });
    }

    /// Whoever waited in vain comes back by itself, perhaps to a server that can read.
    private void retry(
            StreamSubscription subscription, Cursor from, Consumer<StreamPage> then, int tries) {
        if (tries == MOST_TRIES) {
            subscription.socket().close(Closing.RECONNECT);
            return;
        }
        streams.later(hub::execute)
                .execute(() ->
                        onLoop(subscription, () -> read(subscription, from, then, tries + 1)));
    }

    private void onLoop(StreamSubscription subscription, Runnable task) {
        hub.execute(
                subscription.socket(),
                () -> {
                    if (!subscription.hasEnded()) {
                        task.run();
                    }
                });
    }
}
