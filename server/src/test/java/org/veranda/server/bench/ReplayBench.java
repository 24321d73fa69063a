package org.veranda.server.bench;

import org.veranda.model.identity.Role;
import org.veranda.model.identity.TenantId;
import org.veranda.server.journal.Journal;
import org.veranda.server.journal.StreamName;
import org.veranda.server.testing.People;
import org.veranda.server.testing.Person;
import org.veranda.server.testing.TwoTenants;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;

/// Lives a real month of a resort again through commands, faster than life, while an Echo client and a
/// console watch; at the end both must know what the server knows.
public final class ReplayBench {

    private final ReplayOptions options;
    private final ReplayMonth month;

    private ReplayBench(ReplayOptions options, ReplayMonth month) {
        this.options = options;
        this.month = month;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        ReplayOptions options = ReplayOptions.of(args);
        ReplayBench bench = new ReplayBench(options, ReplayMonth.of(options.file()));
        System.exit(bench.runOnOwnServer() ? 0 : 1);
    }

    private boolean runOnOwnServer() throws IOException, InterruptedException {
        try (BenchServer server = BenchServer.start()) {
            return run(server);
        }
    }

    private boolean run(BenchServer server) throws IOException, InterruptedException {
        TwoTenants.Pair pair = server.part(TwoTenants.class).found();
        People people = server.part(People.class);
        ReplayResort.build(server, pair.quinta());
        ReplayResort.build(server, pair.serra());
        double asItIs = ReplayResort.load(people.signIn(pair.serra(), Role.MANAGER), month.csv());
        Person manager = people.hire(pair.quinta(), Role.MANAGER);
        ReplayDesk desk = new ReplayDesk(people.signIn(manager));
        ReplayResort.load(desk.api(), month.expected());
        describe(server, asItIs);

        ReplayWatch watch = ReplayWatch.start(desk.api(), manager, server.data());
        long start = System.nanoTime();
        live(desk, people, manager);
        double seconds = (System.nanoTime() - start) / 1e9;
        ReplayWatch.Verdict verdict = watch.end(desk.api(), head(server, pair.quinta()));
        report(desk, verdict, asItIs, seconds);
        return verdict.equal() && desk.refused().isEmpty();
    }

    private void live(ReplayDesk desk, People people, Person manager) {
        for (int i = 0; i < options.days(); i++) {
            LocalDate today = ReplayMonth.FIRST.plusDays(i);
            desk.become(people.signIn(manager));
            new ReplayDay(desk, new ReplayPace(options.speed()), today).live();
        }
    }

    private static long head(BenchServer server, TenantId tenant) {
        return server.part(Journal.class).head(StreamName.tenant(tenant)).seq();
    }

    private void describe(BenchServer server, double imported) throws IOException {
        Latencies flush = BenchMachine.flush(server.data());
        System.out.println("machine   " + BenchMachine.describe());
        System.out.printf(
                Locale.ROOT,
                "settings  %s, %d days at %s, 160 rooms, server and driver in one process%n",
                month.real()
                        ? "the real July 2015 of " + name(options.file())
                        : "a month drawn by lot",
                options.days(),
                options.speed() == 0 ? "full speed" : options.speed() + " x");
        System.out.printf(
                Locale.ROOT,
                "disk      flush p50 %.2f ms, p99 %.2f ms%nimport    %.0f ms%n",
                flush.percentile(50),
                flush.percentile(99),
                imported);
    }

    private static Path name(Path file) {
        Path name = file.getFileName();
        return name == null ? file : name;
    }

    private void report(
            ReplayDesk desk, ReplayWatch.Verdict verdict, double imported, double seconds) {
        Latencies commands = desk.latencies();
        desk.refused().stream()
                .limit(5)
                .forEach(refused -> System.out.println("refused   " + refused));
        System.out.println("watchers  " + verdict.text());
        System.out.printf(
                Locale.ROOT,
                "commands  %d in %.0f s, p50 %.2f ms, p99 %.2f ms, %d refused; %d events%n",
                commands.count(),
                seconds,
                commands.percentile(50),
                commands.percentile(99),
                desk.refused().size(),
                verdict.events());
        System.out.printf(
                Locale.ROOT,
                "BENCH {\"name\":\"replay\",\"real\":%b,\"days\":%d,\"speed\":%d,\"import_ms\":%.0f,"
                        + "\"commands\":%d,\"refused\":%d,\"events\":%d,\"p50_ms\":%.2f,"
                        + "\"p99_ms\":%.2f,\"seconds\":%.1f,\"holes\":%d,\"repeats\":%d,"
                        + "\"foreign\":%d,\"equal\":%b}%n",
                month.real(),
                options.days(),
                options.speed(),
                imported,
                commands.count(),
                desk.refused().size(),
                verdict.events(),
                commands.percentile(50),
                commands.percentile(99),
                seconds,
                verdict.holes(),
                verdict.repeats(),
                verdict.foreign(),
                verdict.equal());
    }
}
