package org.veranda.server.bench;

import org.jspecify.annotations.Nullable;
import org.veranda.model.identity.Permission;
import org.veranda.model.identity.Role;
import org.veranda.model.identity.Staff;
import org.veranda.model.identity.TenantId;
import org.veranda.model.identity.UserId;
import org.veranda.model.room.RoomCommand;
import org.veranda.model.room.RoomId;
import org.veranda.server.outcomes.CommandKey;
import org.veranda.server.outcomes.Effect;
import org.veranda.server.outcomes.Outcomes;
import org.veranda.server.rooms.Origin;
import org.veranda.server.rooms.RoomService;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.People;
import org.veranda.server.testing.TwoTenants;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.StreamSupport;

/// How many room commands a second are carried out and committed, over fifty tenants and in one, without
/// HTTP; and how fast the journal takes in batches and is read.
public final class CommandBench {

    private static final int PAIRS = 25;
    private static final int ROOMS = 40;
    private static final int THREADS = 12;
    private static final int SECONDS = 8;

    private final BenchServer server;
    private final List<Resort> resorts = new ArrayList<>();

    private CommandBench(BenchServer server) {
        this.server = server;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Integer warmUp =
                args.length == 2 && args[0].equals("--warm-up") ? Integer.valueOf(args[1]) : null;
        try (BenchServer server = BenchServer.start()) {
            Latencies flush = BenchMachine.flush(server.data());
            System.out.println("machine   " + BenchMachine.describe());
            System.out.printf(Locale.ROOT, "disk      flush p50 %.2f ms%n", flush.percentile(50));
            new CommandBench(server).run(flush.percentile(50), warmUp);
        }
        System.exit(0);
    }

    private void run(double flush, @Nullable Integer warmUp) throws InterruptedException {
        for (int n = 0; n < PAIRS; n++) {
            TwoTenants.Pair pair = server.part(TwoTenants.class).found();
            resorts.add(furnish(pair.quinta()));
            resorts.add(furnish(pair.serra()));
        }
        WarmUp.run(seconds -> measure(resorts, seconds), warmUp);
        double many = measure(resorts, SECONDS);
        double one = measure(resorts.subList(0, 1), SECONDS);
        JournalFigures journal = JournalFigures.measure(server, resorts.getFirst().tenant());
        System.out.printf(
                Locale.ROOT,
                "commands  %.0f/s over %d tenants, %.0f/s in one; journal %.0f rows/s in batches,"
                        + " %.0f rows/s read%n",
                many,
                resorts.size(),
                one,
                journal.written(),
                journal.read());
        System.out.printf(
                Locale.ROOT,
                "BENCH {\"name\":\"commands\",\"tenants\":%d,\"threads\":%d,\"flush_p50_ms\":%.3f,"
                        + "\"commands_per_s\":%.0f,\"one_tenant_per_s\":%.0f,"
                        + "\"rows_written_per_s\":%.0f,\"rows_read_per_s\":%.0f}%n",
                resorts.size(),
                THREADS,
                flush,
                many,
                one,
                journal.written(),
                journal.read());
    }

    private Resort furnish(TenantId tenant) {
        Api admin = server.part(People.class).signIn(tenant, Role.RESORT_ADMIN);
        LatencyResort.furnish(admin, ROOMS);
        UserId ana = server.part(People.class).hire(tenant, Role.FRONT_DESK).user().id();
        List<RoomId> rooms =
                StreamSupport.stream(admin.get("/api/v1/rooms").data().spliterator(), false)
                        .map(room -> new RoomId(room.path("id").asLong()))
                        .toList();
        return new Resort(tenant, ana, rooms);
    }

    private double measure(List<Resort> among, int seconds) {
        AtomicLong done = new AtomicLong();
        long start = System.nanoTime();
        long end = start + seconds * 1_000_000_000L;
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (int n = 0; n < THREADS; n++) {
                threads.execute(() -> {
                    while (System.nanoTime() < end) {
                        command(among);
                        done.incrementAndGet();
                    }
                });
            }
        }
        return done.get() * 1e9 / (System.nanoTime() - start);
    }

    private void command(List<Resort> among) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        Resort resort = among.get(random.nextInt(among.size()));
        RoomId room = resort.rooms().get(random.nextInt(ROOMS));
        UUID id = new UUID(System.currentTimeMillis() << 16 | 0x7000, random.nextLong());
        UserId ana = resort.ana();
        Staff by = new Staff(ana, "Ana", Set.of(Permission.UPDATE_ROOM_STATUS));
        Origin origin = new Origin(by, null, null, id, Instant.now(), null);
        RoomCommand.Direct note = new RoomCommand.Note("Seen " + random.nextInt());
        server.part(Outcomes.class)
                .execute(
                        CommandKey.of(resort.tenant(), ana, id, "{}", Instant.now()),
                        () -> {
                            server.part(RoomService.class).apply(room, note, origin);
                            return Effect.changed();
                        });
    }

    /// A tenant and its rooms.
    private record Resort(TenantId tenant, UserId ana, List<RoomId> rooms) {}
}
