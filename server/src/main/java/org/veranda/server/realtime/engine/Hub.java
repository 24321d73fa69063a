package org.veranda.server.realtime.engine;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.veranda.server.realtime.connection.Closing;
import org.veranda.server.realtime.connection.Connection;
import org.veranda.server.realtime.connection.Frame;
import org.veranda.server.realtime.engine.membership.ChannelKey;
import org.veranda.server.realtime.engine.membership.Join;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiConsumer;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/// A share of the sockets and the channels they are in. Everything in a hub happens on its loop, one task after another,
/// so nothing in it is locked; whatever the tasks of one turn queued is then written in one go per socket.
public final class Hub {

    private static final Logger LOG = LoggerFactory.getLogger(Hub.class);

    /// Tasks that may wait for a loop before clients are refused what they want to tell others.
    static final int MOST_WAITING = 10_000;

    private final Executor loop;
    private final ChannelKinds kinds;
    private final Limits limits;
    private final Meters meters;
    private final LongSupplier clock;
    private final List<Socket> sockets = new ArrayList<>();
    private final Map<ChannelKey, Channel> channels = new HashMap<>();
    private List<Socket> unflushed = new ArrayList<>();
    private List<Socket> flushing = new ArrayList<>();
    private final IntSupplier backlog;
    private volatile HubLoad load = HubLoad.NONE;
    private volatile long tickedAt;

    /// A hub whose loop does at once what it is told.
    public Hub(
            Executor loop, ChannelKinds kinds, Limits limits, Meters meters, LongSupplier clock) {
        this(loop, () -> 0, kinds, limits, meters, clock);
    }

    /// @param backlog how many tasks wait for the loop that is most behind
    public Hub(
            Executor loop,
            IntSupplier backlog,
            ChannelKinds kinds,
            Limits limits,
            Meters meters,
            LongSupplier clock) {
        this.loop = loop;
        this.backlog = backlog;
        this.kinds = kinds;
        this.limits = limits;
        this.meters = meters;
        this.clock = clock;
        this.tickedAt = clock.getAsLong();
    }

    /// Whether so much waits that what can be refused should be; for anyone.
    public boolean isOverloaded() {
        return backlog.getAsInt() > MOST_WAITING;
    }

    /// How long ago it last looked after its sockets; for anyone.
    Duration silence() {
        return Duration.ofNanos(now() - tickedAt);
    }

    /// Runs a task on the loop, unless the engine was closed; for anyone.
    public void execute(Runnable task) {
        try {
            loop.execute(task);
        } catch (RejectedExecutionException e) {
            LOG.debug("Nobody is left to do it: {}", e.getMessage());
        }
    }

    /// Asks something on the loop; fails when the question does, or when the engine was closed. For anyone.
    <T> CompletableFuture<T> ask(BiConsumer<Hub, CompletableFuture<T>> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        try {
            loop.execute(() -> {
                try {
                    question.accept(this, answer);
                } catch (RuntimeException e) {
                    answer.completeExceptionally(e);
                }
            });
        } catch (RejectedExecutionException e) {
            answer.completeExceptionally(e);
        }
        return answer;
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
        Subscription subscription = join(channel, socket, how);
        if (subscription == null) {
            return false;
        }
        channel.add(subscription);
        socket.joined(subscription, key);
        kinds.joined(channel, socket);
        return true;
    }

    /// Null when the channel has no place; who does not get in, for whatever reason, leaves nothing behind.
    private static @Nullable Subscription join(Channel channel, Socket socket, Join how) {
        Subscription subscription = null;
        try {
            subscription = channel.join(socket, how);
            return subscription;
        } finally {
            if (subscription == null) {
                channel.left(socket);
            }
        }
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

    /// Who is in that channel here.
    public List<Socket> socketsIn(ChannelKey key) {
        Channel channel = channels.get(key);
        return channel == null
                ? List.of()
                : channel.subscribers().stream().map(Subscription::socket).toList();
    }

    public void unsubscribe(Socket socket, ChannelKey key) {
        socket.unsubscribe(key);
    }

    /// Looks after every socket; to be called about once a second.
    public void tick() {
        long now = now();
        tickedAt = now;
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
        try {
            for (Socket socket : now) {
                runGuarded(socket, socket::flush);
            }
        } finally {
            now.clear();
        }
    }

    private static void runGuarded(Socket socket, Runnable task) {
        try {
            task.run();
        } catch (Throwable e) {
            cut(socket, e);
        }
    }

    /// Whatever fails here too, the others are served.
    private static void cut(Socket socket, Throwable why) {
        try {
            LOG.error("Cannot serve socket {}: closing it", socket.id(), why);
            socket.end(Closing.FAULT);
        } catch (Throwable e) {
            LOG.error("Cannot close socket {}", socket.id(), e);
        }
    }
}
