package org.veranda.server.bench.alarms;

import org.veranda.model.identity.TenantId;
import org.veranda.server.bench.BenchMachine;
import org.veranda.server.bench.BenchServer;
import org.veranda.server.bench.wire.LoadLoop;
import org.veranda.server.bench.wire.Options;
import org.veranda.server.bench.wire.Swarm;
import org.veranda.server.bench.wire.Target;
import org.veranda.server.realtime.app.App;
import org.veranda.server.realtime.app.Apps;
import org.veranda.server.realtime.app.ChannelSignature;
import org.veranda.server.testing.TwoTenants;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// How long it takes from the start of the request that raises an alarm until the last console of its tenant has it, while
/// many are raised; and what consoles see when everything behind a building's switch falls silent.
public final class AlarmBench {

    private static final int WARM_UP = 20;

    private final BenchServer server;
    private final Options options;
    private final int consoles;
    private final int rate;
    private final int seconds;
    private final List<Fleet> fleets = new ArrayList<>();

    private AlarmBench(BenchServer server, Options options) {
        this.server = server;
        this.options = options;
        this.consoles = options.number("--consoles", 200);
        this.rate = options.number("--rate", 1_000);
        this.seconds = options.number("--seconds", 60);
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Options options =
                Options.of(
                        args,
                        Set.of(
                                "--tenants",
                                "--consoles",
                                "--devices",
                                "--rate",
                                "--seconds",
                                "--batch",
                                "--warm-up",
                                "--storm",
                                "--storm-seconds"));
        boolean good;
        try (BenchServer server = BenchServer.start()) {
            System.out.println("machine   " + BenchMachine.describe());
            good = new AlarmBench(server, options).run();
        }
        System.exit(good ? 0 : 1);
    }

    private boolean run() throws IOException, InterruptedException {
        double flush = BenchMachine.flush(server.data()).percentile(50);
        int tenants = options.number("--tenants", 1);
        int devices = options.number("--devices", 100_000);
        while (fleets.size() < tenants) {
            TenantId tenant = server.part(TwoTenants.class).found().quinta();
            fleets.add(Fleet.install(server, tenant, devices / tenants));
        }
        System.out.printf(
                Locale.ROOT,
                "settings  %d tenants x %d consoles, %d devices, %d alarms/s for %d s, %d in a request;"
                        + " server, PostgreSQL and load on this machine; flush p50 %.2f ms%n",
                tenants,
                consoles,
                devices,
                rate,
                seconds,
                options.number("--batch", 10),
                flush);
        boolean good = raise(flush);
        int storm = options.number("--storm", 20_000);
        return storm == 0
                ? good
                : new Storm(server, fleets.getFirst(), storm, options.number("--storm-seconds", 60))
                                .run()
                        && good;
    }

    private boolean raise(double flush) throws IOException, InterruptedException {
        int warmUp = options.number("--warm-up", WARM_UP);
        LastHeard heard = new LastHeard(consoles, rate * (seconds + warmUp) + 1_000);
        RaiseRun run = new RaiseRun(fleets, options.number("--batch", 10));
        try (LoadLoop loop = new LoadLoop();
                Swarm swarm = new Swarm(target(), loop, this::channels, this::sign)) {
            swarm.hearWith(heard);
            swarm.connect(consoles * fleets.size(), 0);
            run.run(rate, warmUp);
            int first = run.raised();
            loop.ask(() -> {
                heard.measureFrom(first);
                return true;
            });
            Cpu cpu = Cpu.now(server);
            long start = System.nanoTime();
            run.run(rate, seconds);
            double took = (System.nanoTime() - start) / 1e9;
            Thread.sleep(2_000);
            Cpu used = Cpu.now(server).since(cpu);
            return loop.ask(() -> report(heard, run, first, took, used, flush, swarm.lost()));
        }
    }

    private List<String> channels(int client) {
        return List.of("private-tenant." + fleets.get(client / consoles).tenant());
    }

    private boolean report(
            LastHeard heard,
            RaiseRun run,
            int first,
            double took,
            Cpu cpu,
            double flush,
            int lost) {
        int raised = run.raised() - first;
        long missing = raised - heard.times().count();
        System.out.printf(
                Locale.ROOT,
                "raise     last console after p50 %.1f ms, p90 %.1f ms, p99 %.1f ms, max %.1f ms (target p99 < 250);"
                        + " any console p50 %.1f ms, p99 %.1f ms%n"
                        + "          %d alarms in %.1f s, %.0f deliveries/s; %d not heard by all, %d repeats, %d requests"
                        + " refused, %d consoles lost; CPU %.1f s server and load, %.1f s PostgreSQL%n",
                heard.times().percentile(50),
                heard.times().percentile(90),
                heard.times().percentile(99),
                heard.times().percentile(100),
                heard.each().percentile(50),
                heard.each().percentile(99),
                raised,
                took,
                heard.each().count() / took,
                missing,
                heard.repeats(),
                run.refused(),
                lost,
                cpu.own(),
                cpu.postgres());
        System.out.printf(
                Locale.ROOT,
                "BENCH {\"name\":\"alarms\",\"tenants\":%d,\"consoles\":%d,\"devices\":%d,\"rate\":%d,\"seconds\":%d,"
                        + "\"flush_p50_ms\":%.3f,\"alarms\":%d,\"missing\":%d,\"repeats\":%d,\"refused\":%d,\"lost\":%d,"
                        + "\"p50_ms\":%.2f,\"p99_ms\":%.2f,\"max_ms\":%.2f,\"cpu_s\":%.1f,\"postgres_cpu_s\":%.1f}%n",
                fleets.size(),
                consoles,
                fleets.stream().mapToInt(Fleet::devices).sum(),
                rate,
                seconds,
                flush,
                raised,
                missing,
                heard.repeats(),
                run.refused(),
                lost,
                heard.times().percentile(50),
                heard.times().percentile(99),
                heard.times().percentile(100),
                cpu.own(),
                cpu.postgres());
        return missing == 0 && heard.repeats() == 0 && run.refused() == 0 && lost == 0;
    }

    private Target target() {
        App app = server.part(Apps.class).platform();
        return new Target("127.0.0.1", server.port(), app.id(), app.key(), "");
    }

    private String sign(String socketId, String channel) {
        App app = server.part(Apps.class).platform();
        return ChannelSignature.auth(app, socketId, channel, null);
    }
}
