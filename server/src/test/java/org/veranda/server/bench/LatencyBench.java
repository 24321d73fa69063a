package org.veranda.server.bench;

import org.veranda.model.identity.Role;
import org.veranda.model.identity.TenantId;
import org.veranda.server.testing.Answer;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.People;
import org.veranda.server.testing.TwoTenants;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// How long it takes from the start of a `PATCH …/status` until a second client of the tenant has the event.
public final class LatencyBench {

    private static final int ROOMS = 8;
    private static final String CLEANING = "cleaning";
    private static final String WAITING = "awaiting-cleaning";

    private final LatencyOptions options;
    private final HeardChanges heard = new HeardChanges();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger skipped = new AtomicInteger();
    private final Set<Long> cleaning = ConcurrentHashMap.newKeySet();

    private LatencyBench(LatencyOptions options) {
        this.options = options;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        LatencyBench bench = new LatencyBench(LatencyOptions.of(args));
        URI server = bench.options.server();
        if (server == null) {
            bench.runOnOwnServer();
        } else {
            bench.run(bench.demoResorts(server), Path.of(System.getProperty("java.io.tmpdir")));
        }
        System.exit(bench.sound() ? 0 : 1);
    }

    /// Every change was made and heard.
    private boolean sound() {
        return heard.unheard() == 0 && refused.get() == 0;
    }

    private void runOnOwnServer() throws IOException, InterruptedException {
        try (BenchServer server = BenchServer.start()) {
            run(newResorts(server), server.data());
        }
    }

    private List<LatencyResort> newResorts(BenchServer server) {
        List<LatencyResort> resorts = new ArrayList<>();
        while (resorts.size() < options.tenants()) {
            TwoTenants.Pair pair = server.part(TwoTenants.class).found();
            for (TenantId tenant : List.of(pair.quinta(), pair.serra())) {
                Api admin = server.part(People.class).signIn(tenant, Role.RESORT_ADMIN);
                LatencyResort.furnish(admin, ROOMS);
                resorts.add(LatencyResort.open(admin, options.clients(), heard));
            }
        }
        return resorts;
    }

    /// The two resorts of a server that was started with `--demo`.
    private List<LatencyResort> demoResorts(URI server) {
        List<LatencyResort> resorts = new ArrayList<>();
        for (String mail : List.of("manager@quinta.example", "manager@serra.example")) {
            Api api = Api.of(server).signIn(mail, "demo-veranda");
            resorts.add(LatencyResort.open(api, options.clients(), heard));
        }
        return resorts;
    }

    private void run(List<LatencyResort> resorts, Path disk)
            throws IOException, InterruptedException {
        Latencies flush = BenchMachine.flush(disk);
        describe(resorts, flush);
        double warmUp = WarmUp.run(seconds -> change(resorts, seconds), options.warmUp());
        heard.measure();
        long cpu = cpu();
        change(resorts, options.seconds());
        cpu = cpu() - cpu;
        Thread.sleep(Duration.ofSeconds(2));
        report(resorts, flush, warmUp, cpu / 1e9);
    }

    private void describe(List<LatencyResort> resorts, Latencies flush) {
        System.out.println("machine   " + BenchMachine.describe());
        System.out.printf(
                Locale.ROOT,
                "settings  %d tenants x %d clients, %d changes/s for %d s, %s%n",
                resorts.size(),
                options.clients(),
                options.rate(),
                options.seconds(),
                options.server() == null
                        ? "server, PostgreSQL and clients on this machine, server and clients in one process"
                        : "server at " + options.server());
        System.out.printf(
                Locale.ROOT,
                "disk      flush p50 %.2f ms, p99 %.2f ms%n",
                flush.percentile(50),
                flush.percentile(99));
    }

    /// Starts changes at an even pace, each on a room whose last change was heard, whether the server keeps up or not.
    private void change(List<LatencyResort> resorts, int seconds) throws InterruptedException {
        long count = (long) options.rate() * seconds;
        long start = System.nanoTime();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < count; i++) {
                LockSupport.parkNanos(
                        start + i * 1_000_000_000L / options.rate() - System.nanoTime());
                LatencyResort resort = resorts.get(i % resorts.size());
                long room = resort.rooms().get(i / resorts.size() % resort.rooms().size());
                callers.execute(() -> change(resort.api(), room));
            }
        }
    }

    private void change(Api api, long room) {
        if (!heard.begin(room)) {
            skipped.incrementAndGet();
            return;
        }
        boolean begins = turn(room);
        String status = begins ? CLEANING : WAITING;
        Answer answer = api.patch("/api/v1/rooms/" + room + "/status", Map.of("status", status));
        if (answer.status() != 200) {
            turn(room);
            heard.forget(room);
            if (refused.getAndIncrement() == 0) {
                System.err.println("refused: " + answer.status() + " " + answer.text());
            }
        }
    }

    /// Whether cleaning begins in that room now; otherwise it ends.
    private boolean turn(long room) {
        return cleaning.add(room) || !cleaning.remove(room);
    }

    private void report(List<LatencyResort> resorts, Latencies flush, double warmUp, double cpu) {
        Latencies measured = heard.latencies();
        System.out.printf(
                Locale.ROOT,
                "second client after p50 %.2f ms, p90 %.2f ms, p99 %.2f ms, max %.2f ms"
                        + " (%d changes, %d unheard, %d refused, %d skipped, %.1f s of CPU)%n",
                measured.percentile(50),
                measured.percentile(90),
                measured.percentile(99),
                measured.percentile(100),
                measured.count(),
                heard.unheard(),
                refused.get(),
                skipped.get(),
                cpu);
        System.out.printf(
                Locale.ROOT,
                "BENCH {\"name\":\"latency\",\"tenants\":%d,\"clients\":%d,\"rate\":%d,\"seconds\":%d,\"warm_up_s\":%.0f,"
                        + "\"changes\":%d,\"unheard\":%d,\"refused\":%d,\"flush_p50_ms\":%.3f,"
                        + "\"p50_ms\":%.3f,\"p99_ms\":%.3f,\"max_ms\":%.3f,\"cpu_s\":%.2f}%n",
                resorts.size(),
                options.clients(),
                options.rate(),
                options.seconds(),
                warmUp,
                measured.count(),
                heard.unheard(),
                refused.get(),
                flush.percentile(50),
                measured.percentile(50),
                measured.percentile(99),
                measured.percentile(100),
                cpu);
    }

    private static long cpu() {
        return ManagementFactory.getOperatingSystemMXBean()
                        instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }
}
