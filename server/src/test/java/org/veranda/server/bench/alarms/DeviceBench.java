package org.veranda.server.bench.alarms;

import org.veranda.model.device.Connectivity;
import org.veranda.model.identity.TenantId;
import org.veranda.server.bench.BenchMachine;
import org.veranda.server.bench.BenchServer;
import org.veranda.server.bench.wire.Options;
import org.veranda.server.devices.StatusIngest;
import org.veranda.server.devices.StatusReport;
import org.veranda.server.journal.Journal;
import org.veranda.server.journal.StreamName;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.testing.TwoTenants;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/// How many rows of status a second are taken in by batches of a thousand, each one transaction and one batch of the
/// journal: heartbeats that change nothing that is told, and changes that are told one by one.
public final class DeviceBench {

    private static final int BATCH = 1_000;

    private final BenchServer server;
    private final TenantId large;
    private final int devices;
    private final int seconds;

    private DeviceBench(BenchServer server, TenantId large, int devices, int seconds) {
        this.server = server;
        this.large = large;
        this.devices = devices;
        this.seconds = seconds;
    }

    public static void main(String[] args) throws IOException {
        Options options = Options.of(args, Set.of("--devices", "--largest", "--seconds"));
        int all = options.number("--devices", 100_000);
        int largest = options.number("--largest", 58_808);
        try (BenchServer server = BenchServer.start()) {
            double flush = BenchMachine.flush(server.data()).percentile(50);
            TwoTenants.Pair pair = server.part(TwoTenants.class).found();
            Fleet.install(server, pair.quinta(), largest);
            Fleet.install(server, pair.serra(), all - largest);
            System.out.println("machine   " + BenchMachine.describe());
            System.out.printf(
                    Locale.ROOT,
                    "settings  %d devices, %d of them in one tenant, batches of %d; flush p50 %.2f ms%n",
                    all,
                    largest,
                    BATCH,
                    flush);
            new DeviceBench(server, pair.quinta(), largest, options.number("--seconds", 10))
                    .run(all, flush);
        }
        System.exit(0);
    }

    private void run(int all, double flush) {
        measure(Connectivity.ONLINE, Connectivity.ONLINE);
        double heartbeats = measure(Connectivity.ONLINE, Connectivity.ONLINE);
        measure(Connectivity.STALE, Connectivity.ONLINE);
        long before = head();
        double changes = measure(Connectivity.STALE, Connectivity.ONLINE);
        long told = head() - before;
        System.out.printf(
                Locale.ROOT,
                "status    %.0f rows/s that say nothing new, %.0f rows/s that do (%d events; target 10,000 rows/s)%n",
                heartbeats,
                changes,
                told);
        System.out.printf(
                Locale.ROOT,
                "BENCH {\"name\":\"devices\",\"devices\":%d,\"largest\":%d,\"batch\":%d,\"flush_p50_ms\":%.3f,"
                        + "\"heartbeats_per_s\":%.0f,\"changes_per_s\":%.0f}%n",
                all,
                devices,
                BATCH,
                flush,
                heartbeats,
                changes);
    }

    /// Reports all devices in turn, by turns as the one and as the other; answers rows a second.
    private double measure(Connectivity first, Connectivity second) {
        long start = System.nanoTime();
        long end = start + seconds * 1_000_000_000L;
        long rows = 0;
        int place = 0;
        Connectivity now = first;
        while (System.nanoTime() < end) {
            List<StatusReport> batch = batch(place, now);
            CurrentTenant.run(large, () -> server.part(StatusIngest.class).submit(batch));
            rows += batch.size();
            place += batch.size();
            if (place >= devices) {
                place = 0;
                now = now == first ? second : first;
            }
        }
        return rows * 1e9 / (System.nanoTime() - start);
    }

    private List<StatusReport> batch(int from, Connectivity connectivity) {
        return new ArrayList<>(
                IntStream.range(from, Math.min(devices, from + BATCH))
                        .mapToObj(n ->
                                new StatusReport(
                                        Fleet.serial("D", n), connectivity, null, null, null))
                        .toList());
    }

    private long head() {
        return server.part(Journal.class).head(StreamName.tenant(large)).seq();
    }
}
