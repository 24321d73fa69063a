package org.veranda.server.realtime.engine;

import org.veranda.server.realtime.connection.Connection;
import org.veranda.server.realtime.loop.EventLoop;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// All hubs together. For any thread.
public final class Engine implements AutoCloseable {

    private final List<Hub> hubs = new ArrayList<>();
    private final List<EventLoop> loops = new ArrayList<>();
    private final Map<String, Socket> sockets = new ConcurrentHashMap<>();
    private final SocketIds ids = new SocketIds();
    private final AtomicInteger next = new AtomicInteger();

    public Engine(int hubCount, ChannelKinds kinds, Limits limits, Meters meters) {
        for (int i = 0; i < hubCount; i++) {
            EventLoop loop = new EventLoop("realtime-" + i);
            loops.add(loop);
            hubs.add(new Hub(loop, this::backlog, kinds, limits, meters, System::nanoTime));
        }
    }

    /// An engine of hubs whose loops are somebody else's.
    public Engine(List<Hub> hubs) {
        this.hubs.addAll(hubs);
    }

    /// Takes in a connection under a fresh socket id.
    public Socket open(Connection connection, String scope) {
        Hub hub = hubs.get(Math.floorMod(next.getAndIncrement(), hubs.size()));
        Socket socket = hub.open(connection, ids.next(sockets::containsKey), scope);
        sockets.put(socket.id(), socket);
        return socket;
    }

    /// The transport under that socket is gone.
    public void gone(Socket socket) {
        sockets.remove(socket.id());
        socket.gone();
    }

    public Optional<Socket> socket(String id) {
        return Optional.ofNullable(sockets.get(id));
    }

    /// Nanoseconds on the engine's clock.
    public long now() {
        return hubs.getFirst().now();
    }

    public List<Socket> sockets() {
        return List.copyOf(sockets.values());
    }

    public int size() {
        return sockets.size();
    }

    /// Runs a task on each hub's loop.
    public void onEachHub(Consumer<Hub> task) {
        hubs.forEach(hub -> hub.execute(() -> task.accept(hub)));
    }

    /// Asks each hub on its loop, which may answer there or in a later turn; nobody on a loop may wait for the answers.
    /// Fails when the engine was closed.
    public <T> CompletableFuture<List<T>> ask(BiConsumer<Hub, CompletableFuture<T>> question) {
        List<CompletableFuture<T>> answers = hubs.stream().map(hub -> hub.ask(question)).toList();
        return CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new))
                .thenApply(_ -> answers.stream().map(CompletableFuture::join).toList());
    }

    public HubLoad load() {
        return loads().stream().reduce(HubLoad.NONE, HubLoad::plus);
    }

    /// What each hub carries.
    public List<HubLoad> loads() {
        return hubs.stream().map(Hub::load).toList();
    }

    /// How many tasks wait for the loop that is most behind.
    public int backlog() {
        return loops.stream().mapToInt(EventLoop::backlog).max().orElse(0);
    }

    /// How long the hub that did so last has not looked after its sockets; about a second when all is well.
    public Duration silence() {
        return hubs.stream().map(Hub::silence).max(Comparator.naturalOrder()).orElse(Duration.ZERO);
    }

    @Override
    public void close() {
        loops.forEach(EventLoop::close);
    }
}
