package org.veranda.server.realtime.engine;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.veranda.server.realtime.connection.Closing;
import org.veranda.server.realtime.connection.Connection;
import org.veranda.server.realtime.connection.Frame;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/// A share of the sockets and the channels they are in. Everything in a hub happens on its loop, one task after another,
/// so nothing in it is locked; whatever the tasks of one turn queued is then written in one go per socket.
public final class Hub {

    private static final Logger LOG = LoggerFactory.getLogger(Hub.class);

    private final Executor loop;
    private final ChannelKinds kinds;
    private final Limits limits;
    private final Meters meters;
    private final LongSupplier clock;
    private final List<Socket> sockets = new ArrayList<>();
    private final Map<ChannelKey, Channel> channels = new HashMap<>();
    private List<Socket> unflushed = new ArrayList<>();
    private List<Socket> flushing = new ArrayList<>();
    private volatile HubLoad load = HubLoad.NONE;

    public Hub(
            Executor loop, ChannelKinds kinds, Limits limits, Meters meters, LongSupplier clock) {
        this.loop = loop;
        this.kinds = kinds;
        this.limits = limits;
        this.meters = meters;
        this.clock = clock;
    }

    /// Runs a task on the loop; for anyone.
    public void execute(Runnable task) {
        loop.execute(task);
    }

    /// Takes in a new connection; for anyone.
    public Socket open(Connection connection, String id, String scope) {
        Socket socket = new Socket(this, connection, id, scope);
        execute(() -> add(socket));
        return socket;
    }

    /// Runs a task for one socket on the loop; a task that fails costs that socket only. For anyone.
    public void execute(Socket socket, Runnable task) {
        execute(() -> runGuarded(socket, task));
    }

    /// What this hub carried at its last tick; for anyone.
    public HubLoad load() {
        return load;
    }

    /// Brings a socket into a channel; asking twice changes nothing. False when the channel has no place for it.
    public boolean subscribe(Socket socket, ChannelKey key, Join how) {
        if (!socket.isOpen() || socket.subscription(key) != null) {
            return true;
        }
        Channel channel = channels.computeIfAbsent(key, k -> kinds.open(this, k));
        kinds.entered(channel, socket);
        Subscription subscription = channel.join(socket, how);
        if (subscription == null) {
            channel.left(socket);
            return false;
        }
        channel.add(subscription);
        socket.joined(subscription, key);
        kinds.joined(channel, socket);
        return true;
    }

    /// Brings a frame that no journal keeps to everyone in that channel here, but for one.
    public void publish(ChannelKey key, Frame frame, @Nullable Socket except) {
        Channel channel = channels.get(key);
        if (channel != null) {
            channel.publish(frame, except);
        }
    }

    /// The same for those who are wanted.
    public void publishTo(ChannelKey key, Frame frame, Predicate<Socket> wanted) {
        Channel channel = channels.get(key);
        if (channel != null) {
            channel.publishTo(frame, wanted);
        }
    }

    public void unsubscribe(Socket socket, ChannelKey key) {
        socket.unsubscribe(key);
    }

    /// Looks after every socket; to be called about once a second.
    public void tick() {
        long now = now();
        long queued = 0;
        long subscriptions = 0;
        for (Socket socket : List.copyOf(sockets)) {
            runGuarded(socket, () -> socket.tick(now));
            queued += socket.queuedBytes();
            subscriptions += socket.subscriptions().size();
        }
        load = new HubLoad(sockets.size(), channels.size(), subscriptions, queued);
    }

    public Limits limits() {
        return limits;
    }

    public Meters meters() {
        return meters;
    }

    public List<Socket> sockets() {
        return List.copyOf(sockets);
    }

    /// Nanoseconds on the engine's clock.
    public long now() {
        return clock.getAsLong();
    }

    void wantFlush(Socket socket) {
        if (unflushed.isEmpty()) {
            execute(this::flush);
        }
        unflushed.add(socket);
    }

    void forget(Socket socket) {
        Socket last = sockets.removeLast();
        if (last.slot != socket.slot) {
            sockets.set(socket.slot, last);
            last.slot = socket.slot;
        }
    }

    void left(Channel channel, Socket socket) {
        kinds.left(channel, socket);
    }

    void forget(Channel channel) {
        channels.remove(channel.key());
    }

    private void add(Socket socket) {
        socket.slot = sockets.size();
        sockets.add(socket);
    }

    private void flush() {
        List<Socket> now = unflushed;
        unflushed = flushing;
        flushing = now;
        for (Socket socket : now) {
            runGuarded(socket, socket::flush);
        }
        now.clear();
    }

    private static void runGuarded(Socket socket, Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.error("Cannot serve socket {}: closing it", socket.id(), e);
            socket.end(Closing.FAULT);
        }
    }
}
