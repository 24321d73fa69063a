package org.veranda.server.realtime.engine;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.veranda.server.realtime.connection.Closing;
import org.veranda.server.realtime.connection.Connection;
import org.veranda.server.realtime.connection.Frame;
import org.veranda.server.realtime.engine.membership.ChannelKey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One connected client as the engine sees it. Belongs to its hub's loop; only [#id], [#hub] and [#gone] are for anyone.
public final class Socket {

    private static final Logger LOG = LoggerFactory.getLogger(Socket.class);

    private final Hub hub;
    private final Connection connection;
    private final String id;
    private final String scope;
    private final Outbox outbox;
    private final Liveness liveness;
    private final Runnable taken;
    private final Map<ChannelKey, Subscription> subscriptions = new HashMap<>(4);
    private @Nullable Closing closing;
    private Runnable farewell = () -> {};
    private boolean closeSent;
    private boolean gone;
    private boolean missedSome;
    private boolean overflown;
    private boolean flushPending;
    private long waitingSince;
    private long closingSince;
    int slot;

    Socket(Hub hub, Connection connection, String id, String scope) {
        this.hub = hub;
        this.connection = connection;
        this.id = id;
        this.scope = scope;
        this.outbox = new Outbox(hub.limits().queueBytes());
        this.liveness = new Liveness(connection, hub.now());
        Runnable written = this::written;
        this.taken = () -> hub.execute(written);
    }

    public String id() {
        return id;
    }

    /// The app this socket came in by.
    public String scope() {
        return scope;
    }

    public Hub hub() {
        return hub;
    }

    /// The transport is gone, whoever ended it.
    public void gone() {
        hub.execute(this::leave);
    }

    public boolean isOpen() {
        return closing == null && !gone;
    }

    /// Queues a frame unless there is no room; false means that the caller has to catch up when told that all is drained.
    public boolean offer(Frame frame) {
        if (!isOpen() || overflown) {
            return true;
        }
        if (!outbox.hasRoom(frame.size())) {
            missedSome = true;
            return false;
        }
        outbox.add(frame);
        wantFlush();
        return true;
    }

    /// Queues a frame that nothing can bring back later: a client with no room for it is closed, and gets nothing more.
    public void send(Frame frame) {
        if (!offer(frame)) {
            overflown = true;
            hub.execute(() -> end(Closing.TOO_SLOW));
        }
    }

    /// Queues an answer of any size to what the client asked for, unless too much waits already.
    public void answer(Frame frame) {
        if (isOpen() && !overflown && outbox.hasRoom(0)) {
            outbox.add(frame);
            wantFlush();
        } else {
            send(frame);
        }
    }

    /// Sends what waits, then why as an error, says goodbye and disconnects; the socket leaves its channels at once, and nothing
    /// it still says is acted on.
    public void close(Closing why) {
        if (isOpen()) {
            startClosing(why);
        }
    }

    /// Like [#close], without sending what waits.
    public void end(Closing why) {
        if (isOpen()) {
            outbox.dropWaiting();
            startClosing(why);
        }
    }

    /// What is to be done once when it leaves its channels for good, whoever ended it.
    public void whenLeaving(Runnable task) {
        farewell = task;
    }

    /// The client says goodbye: answers in kind, without sending what waits.
    public void takeLeave(Closing answer) {
        if (isOpen()) {
            outbox.dropWaiting();
            bringToAnEnd(answer);
        }
    }

    public @Nullable Subscription subscription(ChannelKey key) {
        return subscriptions.get(key);
    }

    public Collection<Subscription> subscriptions() {
        return subscriptions.values();
    }

    /// Whether it is in as many channels as it may be.
    public boolean isFull() {
        return subscriptions.size() >= hub.limits().subscriptions();
    }

    /// What is on its way or waits for it.
    public int queuedBytes() {
        return outbox.bytes();
    }

    void joined(Subscription subscription, ChannelKey key) {
        subscriptions.put(key, subscription);
    }

    void unsubscribe(ChannelKey key) {
        Subscription subscription = subscriptions.remove(key);
        if (subscription != null) {
            subscription.end();
        }
    }

    void flush() {
        flushPending = false;
        if (gone || outbox.isWriting()) {
            return;
        }
        if (outbox.isWaiting()) {
            waitingSince = hub.now();
            hub.meters().written(outbox.waitingCount());
            if (outbox.write(connection, taken)) {
                written();
            }
        } else if (closing != null && !closeSent) {
            closeSent = true;
            connection.close(closing);
        }
    }

    /// Looks at the clock: probes the silent, ends the dead, cuts those that never finish.
    void tick(long now) {
        Limits limits = hub.limits();
        boolean busy = outbox.isWriting() || closing != null;
        if (closing != null && now - closingSince > limits.farewell().toNanos()) {
            connection.abort();
        } else if (busy && now - waitingSince > limits.stall().toNanos()) {
            end(Closing.TOO_SLOW);
        } else if (isOpen()) {
            look(now, limits);
        }
    }

    private void look(long now, Limits limits) {
        switch (liveness.look(now, limits)) {
            case ALIVE -> {}
            case SILENT -> probe();
            case DAWDLING -> end(Closing.UNFINISHED);
            case DEAD -> end(Closing.SILENT);
        }
    }

    private void probe() {
        outbox.addFirst(Frame.PING);
        wantFlush();
    }

    /// The error finds room however much waits.
    private void startClosing(Closing why) {
        hub.meters().closed(why.code());
        ErrorFrames.before(why).ifPresent(outbox::add);
        bringToAnEnd(why);
    }

    private void bringToAnEnd(Closing why) {
        closing = why;
        closingSince = hub.now();
        waitingSince = closingSince;
        leaveChannels();
        wantFlush();
    }

    private void written() {
        if (gone) {
            return;
        }
        if (outbox.isWritingFirst(Frame.PING)) {
            liveness.probed(hub.now());
        }
        outbox.written();
        if (outbox.isWaiting() || closing != null) {
            flush();
        } else if (missedSome) {
            missedSome = false;
            new ArrayList<>(subscriptions.values()).forEach(s -> s.channel().drained(s));
        }
    }

    private void wantFlush() {
        if (!flushPending) {
            flushPending = true;
            hub.wantFlush(this);
        }
    }

    private void leave() {
        if (!gone) {
            gone = true;
            leaveChannels();
            outbox.dropWaiting();
            hub.forget(this);
        }
    }

    /// Whatever fails in one channel, the others are left all the same.
    private void leaveChannels() {
        List<Subscription> left = List.copyOf(subscriptions.values());
        subscriptions.clear();
        left.forEach(subscription -> guarded(subscription::end));
        Runnable last = farewell;
        farewell = () -> {};
        guarded(last);
    }

    private void guarded(Runnable task) {
        try {
            task.run();
        } catch (Throwable e) {
            LOG.error("Cannot finish what socket {} leaves behind", id, e);
        }
    }
}
