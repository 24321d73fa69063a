package org.veranda.server.bench.wire;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Clients in their channels and a publisher: publishes at an even pace, whether the server keeps up or not, and measures.
final class Workload implements AutoCloseable {

    private static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(2);

    /// A publisher that its own machine wakes this late is not held against the server.
    private static final long WAKING_NANOS = TimeUnit.MICROSECONDS.toNanos(500);

    private final Target target;
    private final LoadLoop loop;
    private final Usage server;
    private final int channels;
    private final int clients;
    private final int size;
    private final List<PublishPath> paths = new ArrayList<>();
    private final long[] next;
    private final int narrow;
    private Swarm swarm;
    private long answeredBefore;
    private int refusedBefore;

    /// Client `i` is in channel `i % channels`; one path keeps the order of a channel.
    ///
    /// @param narrow how many clients have a small buffer in the kernel, so that not reading is soon felt
    Workload(BenchedServer server, LoadLoop loop, int channels, int clients, int size, int narrow)
            throws IOException {
        this.target = server.target();
        this.loop = loop;
        this.server = server.usage();
        this.channels = channels;
        this.clients = clients;
        this.size = size;
        this.narrow = narrow;
        this.next = new long[channels];
        Arrays.fill(next, Payload.FIRST_SEQ);
        this.swarm = connected();
        for (int i = 0; i < Math.min(channels, 4); i++) {
            paths.add(new PublishPath(target, loop));
        }
    }

    private Swarm connected() throws IOException {
        Swarm fresh = new Swarm(target, loop, client -> List.of(channel(client % channels)));
        fresh.connect(clients, narrow);
        return fresh;
    }

    /// The first so many clients read no more.
    void stopReading(int count) {
        loop.ask(() -> {
            swarm.sockets().subList(0, count).forEach(LoadSocket::stopReading);
            return true;
        });
    }

    private static String channel(int number) {
        return "bench-" + number;
    }

    /// Whoever the server let go before, because it was asked for too much, comes back first.
    ///
    /// @param perSecond events, over all channels
    /// @param hearing how many clients read
    Step run(double perSecond, double seconds, int hearing)
            throws IOException, InterruptedException {
        if (loop.ask(swarm::lost) > 0) {
            swarm.close();
            swarm = connected();
        }
        long events = Math.max(1, Math.round(perSecond * seconds));
        long expected = events * hearing / channels;
        Usage own = new Usage(ProcessHandle.current());
        begin();
        double cpu = server.cpuSeconds();
        double load = own.cpuSeconds();
        long start = Payload.now();
        publish(events, perSecond, start);
        awaitAll(expected, events);
        double wall = (Payload.now() - start) / 1e9;
        return step(
                perSecond * hearing / channels,
                expected,
                start,
                server.cpuSeconds() - cpu,
                (own.cpuSeconds() - load) / wall);
    }

    private void begin() {
        answeredBefore = answered();
        refusedBefore = refused();
        loop.ask(() -> {
            swarm.receipts().begin();
            swarm.sockets().forEach(socket -> socket.expect(next[socket.number() % channels]));
            return true;
        });
    }

    private Step step(double rate, long expected, long start, double cpu, double load) {
        return loop.ask(() -> {
            Receipts receipts = swarm.receipts();
            Histogram times = receipts.times();
            long lost = expected - receipts.count();
            long bad = lost + receipts.wrong() + refused() - refusedBefore + swarm.lost();
            return new Step(
                    rate,
                    receipts.count() * 1e9 / (receipts.lastAt() - start),
                    receipts.count(),
                    times.percentile(50),
                    times.percentile(99),
                    times.percentile(100),
                    cpu,
                    load,
                    bad);
        });
    }

    private void publish(long events, double perSecond, long start) {
        for (long i = 0; i < events; i++) {
            long due = start + (long) (i * 1e9 / perSecond);
            while (Payload.now() < due) {
                LockSupport.parkNanos(due - Payload.now());
            }
            int channel = (int) (i % channels);
            long now = Payload.now();
            long from = now - due < WAKING_NANOS ? now : due;
            paths.get(channel % paths.size())
                    .publish(channel(channel), Payload.of(next[channel]++, from, size));
        }
    }

    /// Waits until all has come, or nothing has come for a while.
    private void awaitAll(long expected, long events) throws InterruptedException {
        long seen = -1;
        long since = Payload.now();
        while (seen < expected + events && Payload.now() - since < QUIET_NANOS) {
            Thread.sleep(5);
            long answers = answered() - answeredBefore;
            long came = loop.ask(() -> swarm.receipts().count()) + answers;
            since = came == seen ? since : Payload.now();
            seen = came;
        }
    }

    private long answered() {
        return paths.stream().mapToLong(PublishPath::answered).sum();
    }

    private int refused() {
        return paths.stream().mapToInt(PublishPath::refused).sum();
    }

    @Override
    public void close() {
        swarm.close();
        paths.forEach(PublishPath::close);
    }
}
