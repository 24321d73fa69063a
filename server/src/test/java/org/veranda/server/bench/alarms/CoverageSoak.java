package org.veranda.server.bench.alarms;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.veranda.model.identity.Role;
import org.veranda.model.identity.TenantId;
import org.veranda.server.bench.BenchMachine;
import org.veranda.server.bench.BenchServer;
import org.veranda.server.bench.wire.LoadLoop;
import org.veranda.server.bench.wire.Options;
import org.veranda.server.bench.wire.Payload;
import org.veranda.server.bench.wire.Swarm;
import org.veranda.server.bench.wire.Target;
import org.veranda.server.realtime.app.App;
import org.veranda.server.realtime.app.Apps;
import org.veranda.server.realtime.app.ChannelSignature;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.testing.Answer;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.People;
import org.veranda.server.testing.TwoTenants;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;

/// Many tenants with users of all roles, alarms with devices and without, wishes and shares: everybody hears exactly what
/// they may, on real sockets. The first two tenants alarm in turns, sign in, wish, and show each other devices.
public final class CoverageSoak {

    private static final int WATCHED = 2;
    private static final int BATCH = 10;
    private static final int SHOWN = 8;
    private static final int AT_ONCE = 16;

    private final BenchServer server;
    private final int tenants;
    private final int users;
    private final int alarms;
    private final long seed;
    private final List<CoverageHouse> houses = new ArrayList<>();
    private final Map<String, Api> signedIn = new HashMap<>();
    private int refused;

    private CoverageSoak(BenchServer server, Options options) {
        this.server = server;
        this.tenants = Math.max(WATCHED, options.number("--tenants", 200));
        this.users = options.number("--users", 20);
        this.alarms = options.number("--alarms", 1_000) * tenants;
        this.seed = options.number("--seed", 1);
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Options options = Options.of(args, Set.of("--tenants", "--users", "--alarms", "--seed"));
        boolean good;
        try (BenchServer server = BenchServer.start()) {
            System.out.println("machine   " + BenchMachine.describe());
            good = new CoverageSoak(server, options).run();
        }
        System.exit(good ? 0 : 1);
    }

    private boolean run() throws IOException, InterruptedException {
        System.out.printf(
                Locale.ROOT,
                "settings  %d tenants x %d users, %d alarms, seed %d%n",
                tenants,
                users,
                alarms,
                seed);
        String hash = hash();
        while (houses.size() < tenants) {
            TenantId tenant = server.part(TwoTenants.class).found().quinta();
            houses.add(CoverageHouse.build(server, tenant, houses.size(), users, hash));
        }
        CoveragePlan plan = new CoveragePlan(seed, houses, users, BATCH);
        int tried = wishAndShow(plan);
        CoverageLedger ledger = new CoverageLedger(plan);
        int clients = tenants * users * 2;
        try (LoadLoop loop = new LoadLoop();
                Swarm swarm = new Swarm(target(), loop, this::channel, this::sign)) {
            swarm.hearWith(ledger);
            swarm.connect(clients, 0);
            long start = System.nanoTime();
            raise(plan);
            settle(loop, ledger);
            double took = (System.nanoTime() - start) / 1e9;
            return loop.ask(() -> report(ledger, clients, swarm.lost(), tried, took));
        }
    }

    private String hash() {
        TenantId tenant = server.part(TwoTenants.class).found().quinta();
        server.part(People.class).hire(tenant, Role.MANAGER);
        return CurrentTenant.call(
                tenant,
                () ->
                        Objects.requireNonNull(
                                server.part(TransactionTemplate.class)
                                        .execute(_ ->
                                                server.part(JdbcClient.class)
                                                        .sql("select password_hash from users")
                                                        .query(String.class)
                                                        .single())));
    }

    /// Answers how many foreign channels were asked for, in vain.
    private int wishAndShow(CoveragePlan plan) {
        SplittableRandom random = new SplittableRandom(seed);
        int tried = 0;
        for (int house = 0; house < WATCHED; house++) {
            CoverageHouse own = houses.get(house);
            CoverageHouse other = houses.get(1 - house);
            for (int user = 0; user < users; user++) {
                Api api = own.signIn(server, user);
                signedIn.put("private-user." + own.users().get(user), api);
                signedIn.put("private-tenant." + own.fleet().tenant(), api);
                own.prefer(api, user, random);
                tried += refusals(api, other, user);
            }
            for (int n = 0; n < SHOWN; n++) {
                int device = random.nextInt(CoverageAlarm.DEVICES);
                int user = random.nextInt(users);
                own.fleet().show(server, device, other.users().get(user));
                plan.show(house, device, (1 - house) * users + user);
            }
        }
        return tried;
    }

    private int refusals(Api api, CoverageHouse other, int user) {
        TenantId tenant = other.fleet().tenant();
        List<String> foreign =
                List.of(
                        "private-tenant." + tenant,
                        "private-tenant.%s.alarms.critical".formatted(tenant),
                        "private-user." + other.users().get(user));
        for (String channel : foreign) {
            Answer answer =
                    api.post(
                            "/broadcasting/auth",
                            Map.of("socket_id", "1.1", "channel_name", channel));
            if (answer.status() != 403) {
                throw new IllegalStateException(
                        "LEAK: %s answered %d".formatted(channel, answer.status()));
            }
        }
        return foreign.size();
    }

    private void raise(CoveragePlan plan) throws InterruptedException {
        Semaphore free = new Semaphore(AT_ONCE);
        for (int first = 0; first < alarms; first += BATCH) {
            int from = first;
            free.acquire();
            Thread.startVirtualThread(() -> {
                try {
                    raise(plan, from);
                } finally {
                    free.release();
                }
            });
        }
        free.acquire(AT_ONCE);
    }

    private void raise(CoveragePlan plan, int from) {
        CoverageHouse house = houses.get(plan.house(from));
        List<Map<String, Object>> rows =
                IntStream.range(from, from + BATCH)
                        .mapToObj(alarm ->
                                plan.describe(alarm)
                                        .report(Payload.FIRST_SEQ + alarm, house.place()))
                        .toList();
        Answer answer = house.fleet().gateway(from / BATCH).post("/api/v1/alarms", rows);
        if (answer.status() != 200 || answer.text().contains("refused")) {
            synchronized (this) {
                if (refused++ == 0) {
                    System.err.println("refused: " + answer.status() + " " + answer.text());
                }
            }
        }
    }

    /// Until nothing has come for a while.
    private static void settle(LoadLoop loop, CoverageLedger ledger) throws InterruptedException {
        long seen = -1;
        for (int quiet = 0; quiet < 10; ) {
            Thread.sleep(500);
            long now = loop.ask(ledger::deliveries);
            quiet = now == seen ? quiet + 1 : 0;
            seen = now;
        }
    }

    private boolean report(CoverageLedger ledger, int clients, int lost, int tried, double took) {
        long misses = ledger.misses(clients, alarms);
        boolean good = misses + ledger.leaks() + ledger.repeats() + lost == 0 && refused == 0;
        System.out.printf(
                Locale.ROOT,
                "coverage  %d alarms to %d sockets in %.0f s, %d deliveries: %d leaks, %d misses, %d repeats; %d requests"
                        + " refused, %d sockets lost; %d foreign channels asked for in vain: %s%n",
                alarms,
                clients,
                took,
                ledger.deliveries(),
                ledger.leaks(),
                misses,
                ledger.repeats(),
                refused,
                lost,
                tried,
                good ? "everybody heard exactly what they may" : "NOT SO");
        System.out.printf(
                Locale.ROOT,
                "BENCH {\"name\":\"coverage\",\"tenants\":%d,\"users\":%d,\"alarms\":%d,\"seed\":%d,\"deliveries\":%d,"
                        + "\"leaks\":%d,\"misses\":%d,\"repeats\":%d,\"refused\":%d,\"lost\":%d,\"good\":%b}%n",
                tenants,
                users,
                alarms,
                seed,
                ledger.deliveries(),
                ledger.leaks(),
                misses,
                ledger.repeats(),
                refused,
                lost,
                good);
        return good;
    }

    private List<String> channel(int client) {
        int user = client / 2;
        CoverageHouse house = houses.get(user / users);
        return List.of(
                client % 2 == 0
                        ? "private-tenant." + house.fleet().tenant()
                        : "private-user." + house.users().get(user % users));
    }

    /// Those who signed in are let in by the server's own decision, the others by the app's secret.
    private String sign(String socketId, String channel) {
        Api api = signedIn.get(channel);
        return api == null
                ? ChannelSignature.auth(server.part(Apps.class).platform(), socketId, channel, null)
                : api.post(
                                "/broadcasting/auth",
                                Map.of("socket_id", socketId, "channel_name", channel))
                        .json()
                        .path("auth")
                        .asString();
    }

    private Target target() {
        App app = server.part(Apps.class).platform();
        return new Target("127.0.0.1", server.port(), app.id(), app.key(), "");
    }
}
