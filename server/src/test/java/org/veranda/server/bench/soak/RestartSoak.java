package org.veranda.server.bench.soak;

import org.veranda.server.bench.BenchMachine;
import org.veranda.server.testing.Api;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// The server restarts under real clients, half of them pusher-js and half of them pusher-java-client: all come back, none
/// gives up, and each has its stream without a hole.
public final class RestartSoak {

    private static final List<String> MANAGERS =
            List.of("manager@quinta.example", "manager@serra.example");
    private static final String PASSWORD = "demo-veranda";
    private static final int CHANGES_A_MINUTE = 300;
    private static final int EVENTS = 20;
    private static final long LONGEST_NANOS = 85_000_000_000L;

    private final int clients;
    private final int events;
    private final DemoServer server;
    private final Map<String, Api> readers = new HashMap<>();
    private final Map<String, String> epochs = new HashMap<>();
    private final Map<String, Long> firsts = new HashMap<>();
    private final List<JavaWatcher> java = new ArrayList<>();
    private final ExecutorService fetching = Executors.newFixedThreadPool(4);

    private RestartSoak(int clients, int events, DemoServer server) {
        this.clients = clients;
        this.events = events;
        this.server = server;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        int clients =
                args.length == 2 && args[0].equals("--clients") ? Integer.parseInt(args[1]) : 1_000;
        System.out.println("machine   " + BenchMachine.describe());
        System.out.printf(
                Locale.ROOT,
                "settings  %d clients, half pusher-js, half pusher-java-client%n",
                clients);
        System.exit(isGood(clients, EVENTS) ? 0 : 1);
    }

    /// Restarts a server under so many clients and prints what became of them.
    ///
    /// @param events how many each resort has to tell before it and after it
    static boolean isGood(int clients, int events) throws IOException, InterruptedException {
        try (DemoServer server = new DemoServer(CHANGES_A_MINUTE)) {
            return new RestartSoak(clients, events, server).run();
        }
    }

    private boolean run() throws IOException, InterruptedException {
        comeIn();
        try (NodeClients node =
                new NodeClients("restart-clients.mjs", server.address(), clients / 2)) {
            boolean heard = await(this::allJavaIn) && await(() -> haveTold(firsts));
            System.out.println("all are in");
            long start = System.nanoTime();
            double stopping = server.stop();
            server.start();
            double starting = (System.nanoTime() - start) / 1e9;
            boolean back =
                    await(() ->
                            allJavaIn() && node.report().path("subscribed").asInt() == clients / 2);
            double whole = (System.nanoTime() - start) / 1e9;
            Map<String, Long> then = heads();
            heard &= await(() -> haveTold(then));
            boolean complete = await(() -> allComplete(node));
            System.out.printf(
                    Locale.ROOT,
                    "events were told: %b, all came back: %b, all streams complete: %b%n",
                    heard,
                    back,
                    complete);
            return report(node.report(), stopping, starting, whole, heard && back && complete);
        } finally {
            java.forEach(JavaWatcher::leave);
            fetching.shutdown();
        }
    }

    private void comeIn() {
        for (String mail : MANAGERS) {
            Api api = Api.of(server.address()).signIn(mail, PASSWORD);
            String key = api.get("/api/v1/client-config").data().path("app_key").asString();
            String stream =
                    "private-tenant."
                            + api.get("/api/v1/auth/me").data().path("tenant_id").asLong();
            JsonNode cursor = api.get("/api/v1/snapshot").data().path("cursors").path(stream);
            readers.put(stream, api);
            epochs.put(stream, cursor.path("epoch").asString());
            firsts.put(stream, cursor.path("seq").asLong());
            for (int i = 0; i < clients / 2 / MANAGERS.size(); i++) {
                java.add(new JavaWatcher(api, server.address(), key, stream, cursor, fetching));
            }
        }
    }

    /// Something that is to become true.
    private interface Condition {

        boolean holds() throws IOException;
    }

    private static boolean await(Condition condition) throws IOException, InterruptedException {
        long start = System.nanoTime();
        while (!condition.holds()) {
            if (System.nanoTime() - start > LONGEST_NANOS) {
                return false;
            }
            Thread.sleep(250);
        }
        return true;
    }

    private boolean allJavaIn() {
        return java.stream().allMatch(JavaWatcher::isIn);
    }

    /// Everyone has come to where the stream was when the question was asked.
    private boolean allComplete(NodeClients node) throws IOException {
        Map<String, Long> heads = heads();
        JsonNode seqs = node.report().path("seqs");
        return java.stream()
                        .allMatch(client -> client.seq() >= heads.getOrDefault(client.stream(), 0L))
                && heads.entrySet().stream()
                        .allMatch(head -> seqs.path(head.getKey()).asLong() >= head.getValue());
    }

    /// Each stream has gone on since then, so that there was something to miss.
    private boolean haveTold(Map<String, Long> since) {
        Map<String, Long> now = heads();
        return since.entrySet().stream()
                .allMatch(then -> now.getOrDefault(then.getKey(), 0L) >= then.getValue() + events);
    }

    private Map<String, Long> heads() {
        Map<String, Long> heads = new HashMap<>();
        readers.forEach((stream, api) -> heads.put(stream, head(stream, api)));
        return heads;
    }

    private long head(String stream, Api api) {
        return api.get(
                        "/api/v1/streams/%s/events?epoch=%s&after=0&limit=1"
                                .formatted(stream, epochs.get(stream)))
                .json()
                .path("meta")
                .path("seq")
                .asLong();
    }

    private boolean report(
            JsonNode node, double stopping, double starting, double whole, boolean settled) {
        long gaveUp = java.stream().filter(JavaWatcher::gaveUp).count();
        long lost = java.stream().filter(JavaWatcher::isLost).count() + node.path("lost").asLong();
        long in =
                java.stream().filter(JavaWatcher::isIn).count() + node.path("subscribed").asLong();
        boolean good = settled && gaveUp == 0 && lost == 0;
        System.out.printf(
                Locale.ROOT,
                "stopped in %.1f s, up again after %.1f s, all back after %.1f s: %d of %d in, %d gave up, %d lost their stream: %s%n",
                stopping,
                starting,
                whole,
                in,
                clients,
                gaveUp,
                lost,
                good ? "complete" : "NOT COMPLETE");
        System.out.printf(
                Locale.ROOT,
                "BENCH {\"name\":\"restart\",\"clients\":%d,\"in\":%d,\"gave_up\":%d,\"lost\":%d,\"stop_s\":%.1f,\"up_s\":%.1f,"
                        + "\"back_s\":%.1f,\"good\":%b}%n",
                clients,
                in,
                gaveUp,
                lost,
                stopping,
                starting,
                whole,
                good);
        return good;
    }
}
