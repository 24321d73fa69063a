package org.veranda.server.bench.wire;

import org.springframework.transaction.support.TransactionTemplate;
import org.veranda.model.identity.TenantId;
import org.veranda.model.room.LocationId;
import org.veranda.server.bench.BenchMachine;
import org.veranda.server.bench.BenchServer;
import org.veranda.server.journal.Journal;
import org.veranda.server.journal.StreamName;
import org.veranda.server.realtime.app.App;
import org.veranda.server.realtime.app.Apps;
import org.veranda.server.realtime.app.ChannelSignature;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.testing.TwoTenants;
import org.veranda.wire.LocationView;
import org.veranda.wire.TenantEvent.LayoutChanged;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Some subscribers of a tenant's stream stop reading while events are journaled, and read on afterwards: they must get all
/// of it, in order, and cost next to nothing meanwhile. Server and clients share a process, so that the heap can be asked.
public final class SlowStreamBench {

    private static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final int clients;
    private final int slow;
    private final int rate;
    private final int size;
    private final int seconds;
    private final BenchServer server;
    private final TenantId tenant;
    private long next = Payload.FIRST_SEQ;
    private long counted = next;

    private SlowStreamBench(Options options, BenchServer server) {
        this.clients = options.number("--clients", 100);
        this.slow = options.number("--slow", 10);
        this.rate = options.number("--rate", 200);
        this.size = options.number("--size", 8_000);
        this.seconds = options.number("--seconds", 12);
        this.server = server;
        this.tenant = server.part(TwoTenants.class).found().quinta();
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Options options = Options.of(args, SlowBench.OPTIONS);
        if (!options.wants("veranda", "veranda")) {
            return;
        }
        System.out.println("machine   " + BenchMachine.describe());
        boolean good;
        try (BenchServer server = BenchServer.start();
                LoadLoop loop = new LoadLoop()) {
            good = new SlowStreamBench(options, server).run(loop);
        }
        System.exit(good ? 0 : 1);
    }

    private boolean run(LoadLoop loop) throws IOException, InterruptedException {
        App app = server.part(Apps.class).platform();
        Target target = new Target("127.0.0.1", server.port(), app.id(), app.key(), "");
        String stream = StreamName.tenant(tenant).value();
        try (Swarm swarm =
                new Swarm(
                        target,
                        loop,
                        _ -> List.of(stream),
                        (id, channel) -> ChannelSignature.auth(app, id, channel, null))) {
            swarm.connect(clients, slow);
            journal(rate / 2.0);
            await(swarm, clients);
            long before = heap();
            loop.ask(() -> begin(swarm, true));
            double reached = journal(rate);
            await(swarm, clients - slow);
            double p99 = loop.ask(() -> swarm.receipts().times().percentile(99));
            long each = (heap() - before) / 1_000 / slow;
            return readOn(swarm, reached, p99, each);
        }
    }

    /// They get the rest from the journal, while nothing new happens.
    private boolean readOn(Swarm swarm, double reached, double p99, long each)
            throws InterruptedException {
        long start = Payload.now();
        swarm.loop().ask(() -> begin(swarm, false));
        await(swarm, clients);
        return swarm.loop()
                .ask(() -> {
                    double took = (swarm.receipts().lastAt() - start) / 1e9;
                    return report(swarm, reached, p99, each, took);
                });
    }

    /// Lets the slow ones stop, or read on.
    private boolean begin(Swarm swarm, boolean stop) {
        List<LoadSocket> some = swarm.sockets().subList(0, slow);
        if (stop) {
            counted = next;
            swarm.receipts().begin();
            some.forEach(LoadSocket::stopReading);
        } else {
            some.forEach(LoadSocket::readOn);
        }
        return stop;
    }

    private boolean report(Swarm swarm, double reached, double p99, long each, double took) {
        long missing = (next - counted) * clients - swarm.receipts().count();
        long wrong = swarm.receipts().wrong();
        boolean good = missing == 0 && wrong == 0 && swarm.lost() == 0;
        System.out.printf(
                Locale.ROOT,
                "a stream      %d of %d stopped for %d s of %.0f/s of %d bytes: p99 of the others %.1f ms, %d kB of heap each,"
                        + " caught up in %.1f s; %d missing, %d out of order, %d closed: %s%n",
                slow,
                clients,
                seconds,
                reached,
                size,
                p99,
                each,
                took,
                missing,
                wrong,
                swarm.lost(),
                good ? "complete" : "NOT COMPLETE");
        System.out.printf(
                Locale.ROOT,
                "BENCH {\"name\":\"slow-stream\",\"rate\":%.1f,\"p99_ms\":%.2f,\"kb_each\":%d,\"caught_up_s\":%.2f,"
                        + "\"missing\":%d,\"wrong\":%d,\"lost\":%d}%n",
                reached,
                p99,
                each,
                took,
                missing,
                wrong,
                swarm.lost());
        return good;
    }

    /// Commits events at an even pace, each in a transaction of its own; answers how many a second it came to.
    private double journal(double perSecond) {
        long events = Math.round(perSecond * seconds);
        long start = Payload.now();
        for (long i = 0; i < events; i++) {
            long due = start + (long) (i * 1e9 / perSecond);
            while (Payload.now() < due) {
                LockSupport.parkNanos(due - Payload.now());
            }
            CurrentTenant.run(tenant, this::append);
        }
        return events * 1e9 / (Payload.now() - start);
    }

    private void append() {
        String mark = Payload.mark(next++, Payload.now());
        String name = mark + "x".repeat(Math.max(0, size - mark.length()));
        var event =
                new LayoutChanged(
                        List.of(new LocationView(new LocationId(1), name, 0)),
                        List.of(),
                        List.of());
        Journal journal = server.part(Journal.class);
        server.part(TransactionTemplate.class)
                .executeWithoutResult(_ -> journal.append(StreamName.tenant(tenant), event));
    }

    /// Waits until so many have heard all since the last beginning, or nothing has come for a while.
    private void await(Swarm swarm, int hearing) throws InterruptedException {
        long seen = -1;
        long since = Payload.now();
        while (seen < (next - counted) * hearing && Payload.now() - since < QUIET_NANOS) {
            Thread.sleep(20);
            long came = swarm.loop().ask(() -> swarm.receipts().count());
            since = came == seen ? since : Payload.now();
            seen = came;
        }
    }

    private static long heap() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(200);
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
