package org.veranda.server.bench.soak;

import org.veranda.server.bench.BenchMachine;
import org.veranda.server.testing.Api;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Real clients that hear nothing for longer than any of them may be silent, 155 seconds: Java clients that ping after 120
/// of them as they are shipped, Java clients that never do and only answer the server's, and pusher-js. None is closed, none
/// comes back.
public final class IdleSoak {

    private static final int OF_EACH_KIND = 10;
    private static final Duration AS_SHIPPED = Duration.ofMinutes(2);
    private static final Duration NEVER = Duration.ofHours(1);
    private static final long LONGEST_NANOS = Duration.ofMinutes(1).toNanos();

    private final Duration silence;
    private final List<IdleClient> pinging = new ArrayList<>();
    private final List<IdleClient> answering = new ArrayList<>();

    private IdleSoak(Duration silence) {
        this.silence = silence;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        int seconds =
                args.length == 2 && args[0].equals("--seconds") ? Integer.parseInt(args[1]) : 155;
        System.out.println("machine   " + BenchMachine.describe());
        System.out.printf(
                Locale.ROOT,
                "settings  %d s, %d clients of each: Java that pings after %d s, Java that only answers, pusher-js%n",
                seconds,
                OF_EACH_KIND,
                AS_SHIPPED.toSeconds());
        boolean good;
        try (DemoServer server = new DemoServer(0)) {
            good = new IdleSoak(Duration.ofSeconds(seconds)).run(server);
        }
        System.exit(good ? 0 : 1);
    }

    private boolean run(DemoServer server) throws IOException, InterruptedException {
        String key =
                Api.of(server.address())
                        .get("/api/v1/client-config")
                        .data()
                        .path("app_key")
                        .asString();
        for (int i = 0; i < OF_EACH_KIND; i++) {
            pinging.add(new IdleClient(server.address(), key, AS_SHIPPED));
            answering.add(new IdleClient(server.address(), key, NEVER));
        }
        try (NodeClients node =
                new NodeClients("idle-clients.mjs", server.address(), OF_EACH_KIND)) {
            awaitAll();
            Thread.sleep(silence);
            return report(node.report());
        } finally {
            pinging.forEach(IdleClient::close);
            answering.forEach(IdleClient::close);
        }
    }

    private void awaitAll() throws InterruptedException {
        long start = System.nanoTime();
        while (connected(pinging) + connected(answering) < 2 * OF_EACH_KIND) {
            if (System.nanoTime() - start > LONGEST_NANOS) {
                throw new IllegalStateException("The Java clients do not come in");
            }
            Thread.sleep(100);
        }
    }

    private boolean report(JsonNode node) {
        int js = node.path("connected").asInt();
        int left = left(pinging) + left(answering) + node.path("left").asInt();
        boolean good =
                left == 0
                        && connected(pinging) == OF_EACH_KIND
                        && connected(answering) == OF_EACH_KIND
                        && js == OF_EACH_KIND;
        System.out.printf(
                Locale.ROOT,
                "after %d s: %d Java that ping, %d Java that answer, %d pusher-js (%d of their pings answered); %d left: %s%n",
                silence.toSeconds(),
                connected(pinging),
                connected(answering),
                js,
                node.path("answered").asInt(),
                left,
                good ? "all stayed" : "NOT ALL STAYED");
        System.out.printf(
                Locale.ROOT,
                "BENCH {\"name\":\"idle_clients\",\"seconds\":%d,\"java_pinging\":%d,\"java_answering\":%d,\"pusher_js\":%d,"
                        + "\"left\":%d,\"good\":%b}%n",
                silence.toSeconds(),
                connected(pinging),
                connected(answering),
                js,
                left,
                good);
        return good;
    }

    private static int connected(List<IdleClient> clients) {
        return (int) clients.stream().filter(IdleClient::isConnected).count();
    }

    private static int left(List<IdleClient> clients) {
        return clients.stream().mapToInt(IdleClient::left).sum();
    }
}
