package org.veranda.server.realtime.stream;

import org.jspecify.annotations.Nullable;
import org.veranda.server.journal.StreamHead;
import org.veranda.server.journal.StreamName;
import org.veranda.server.realtime.connection.Closing;
import org.veranda.server.realtime.connection.Frame;
import org.veranda.server.realtime.engine.Channel;
import org.veranda.server.realtime.engine.Hub;
import org.veranda.server.realtime.engine.Socket;
import org.veranda.server.realtime.engine.Subscription;
import org.veranda.server.realtime.engine.membership.ChannelKey;
import org.veranda.server.realtime.engine.membership.Join;
import org.veranda.server.realtime.stream.StreamSubscription.State;
import org.veranda.server.realtime.stream.page.StreamEvent;
import org.veranda.wire.Cursor;

import java.util.List;

/// A hub's subscribers of one stream. Whoever keeps up gets events as they come; whoever does not, or comes with a cursor,
/// gets them from a [CatchUp]. Everything happens on the hub's loop, so the two never overlap.
public final class StreamChannel extends Channel {

    private final StreamName stream;
    private final Streams streams;
    private final CatchUp catchUp;
    private final TailListener listener = new OnLoop();

    /// How far those that are live have been served; null until the tail has told.
    private @Nullable StreamHead head;

    StreamChannel(Hub hub, ChannelKey key, Streams streams) {
        super(hub, key);
        this.stream = new StreamName(key.name());
        this.streams = streams;
        this.catchUp = new CatchUp(hub, streams, stream);
        streams.join(stream, listener);
    }

    /// How far those that are live have been served.
    long seq() {
        return head == null ? 0 : head.seq();
    }

    @Override
    protected Subscription join(Socket socket, Join how) {
        var subscription = new StreamSubscription(this, socket, how.recover());
        if (head != null) {
            admit(subscription, head);
        }
        return subscription;
    }

    @Override
    protected void drained(Subscription subscription) {
        if (subscription instanceof StreamSubscription reader && reader.is(State.BEHIND)) {
            catchUp.readOn(reader);
        }
    }

    /// Reaches only those who are live: what is not in the journal cannot be caught up, so what the others miss is counted.
    @Override
    protected void deliver(Subscription subscription, Frame frame) {
        boolean live = ((StreamSubscription) subscription).is(State.LIVE);
        if (!live || !subscription.socket().offer(frame)) {
            hub().meters().missed();
        }
    }

    @Override
    protected void vacated() {
        streams.leave(stream, listener);
    }

    private void admit(StreamSubscription subscription, StreamHead now) {
        Cursor cursor = subscription.recover();
        if (cursor == null) {
            subscription.startLive(now.seq(), streams.frames().joined(stream));
        } else if (cursor.equals(new Cursor(now.epoch(), now.seq()))) {
            subscription.startLive(now.seq(), streams.frames().recovered(now));
        } else {
            catchUp.recover(subscription, cursor);
        }
    }

    private void ready(StreamHead now) {
        head = now;
        catchUp.served(now);
        for (Subscription subscription : List.copyOf(subscribers())) {
            admit((StreamSubscription) subscription, now);
        }
    }

    private void events(List<StreamEvent> events) {
        for (Subscription subscription : subscribers()) {
            ((StreamSubscription) subscription).deliverLive(events, hub().now());
        }
        StreamEvent last = events.getLast();
        if (head != null) {
            head = new StreamHead(stream, head.epoch(), last.seq());
            catchUp.served(head);
        }
        hub().meters().reached(last.at());
    }

    private void looked(StreamHead seen, Frame frame, boolean everyone) {
        for (Subscription subscription : List.copyOf(subscribers())) {
            var reader = (StreamSubscription) subscription;
            if (reader.is(State.LIVE)
                    && reader.position() == seen.seq()
                    && (everyone || reader.recover() != null)) {
                reader.socket().offer(frame);
            }
            catchUp.giveUpIfTooLate(reader);
        }
    }

    private void broken() {
        head = null;
        for (Subscription subscription : List.copyOf(subscribers())) {
            subscription.socket().close(Closing.RECONNECT);
        }
    }

    /// Brings what the tail tells to the hub's loop, in order.
    private final class OnLoop implements TailListener {

        @Override
        public void ready(StreamHead now) {
            hub().execute(() -> StreamChannel.this.ready(now));
        }

        @Override
        public void events(List<StreamEvent> events) {
            hub().execute(() -> StreamChannel.this.events(events));
        }

        @Override
        public void looked(StreamHead seen, Frame frame, boolean everyone) {
            hub().execute(() -> StreamChannel.this.looked(seen, frame, everyone));
        }

        @Override
        public void broken() {
            hub().execute(StreamChannel.this::broken);
        }
    }
}
