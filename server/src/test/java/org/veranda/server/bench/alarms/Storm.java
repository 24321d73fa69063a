package org.veranda.server.bench.alarms;

import org.veranda.model.identity.Role;
import org.veranda.server.bench.BenchServer;
import org.veranda.server.realtime.SocketClient;
import org.veranda.server.testing.Answer;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.People;

import tools.jackson.databind.JsonNode;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/// A building's switch goes down: the devices behind the gateways behind it are reported silent, in any order.
final class Storm {

    private static final int GATEWAYS = 100;
    private static final int REPORTS_A_SECOND = 4;
    private static final int FIRST = 50;
    private static final int MOST_ROWS = 3;
    private static final double LATEST = 3;

    private final BenchServer server;
    private final Fleet fleet;
    private final int devices;
    private final int seconds;

    Storm(BenchServer server, Fleet fleet, int devices, int seconds) {
        this.server = server;
        this.fleet = fleet;
        this.devices = devices;
        this.seconds = seconds;
    }

    boolean run() throws InterruptedException {
        fleet.addBuilding(server, devices, GATEWAYS);
        Api desk = server.part(People.class).signIn(fleet.tenant(), Role.FRONT_DESK);
        Rows rows = new Rows(SocketClient.JSON);
        try (SocketClient console = join(desk)) {
            console.hearWith(rows::frame);
            long start = System.nanoTime();
            long fiftieth = report(start);
            double took = (System.nanoTime() - start) / 1e9;
            Thread.sleep(5_000);
            return report(rows, fiftieth, took, desk);
        }
    }

    /// Answers when the fiftieth was reported.
    private long report(long start) {
        List<String> serials = new ArrayList<>();
        IntStream.range(0, devices).forEach(n -> serials.add(Fleet.serial("S", n)));
        Collections.shuffle(serials, new Random(1));
        int reports = seconds * REPORTS_A_SECOND;
        long fiftieth = start;
        int said = 0;
        for (int n = 1; n <= reports; n++) {
            int until = (int) ((long) devices * n / reports);
            fiftieth = said < FIRST ? System.nanoTime() : fiftieth;
            for (int from = said; from < until; from += 1_000) {
                say(serials.subList(from, Math.min(until, from + 1_000)));
            }
            said = until;
            long due = start + n * 1_000_000_000L / REPORTS_A_SECOND;
            LockSupport.parkNanos(due - System.nanoTime());
        }
        return fiftieth;
    }

    private void say(List<String> serials) {
        List<Map<String, String>> rows =
                serials.stream()
                        .map(serial -> Map.of("serial", serial, "connectivity", "offline"))
                        .toList();
        Answer answer = fleet.gateway(0).post("/api/v1/devices/status", Map.of("devices", rows));
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.status() + " " + answer.text());
        }
    }

    private SocketClient join(Api desk) {
        String key = desk.get("/api/v1/client-config").data().path("app_key").asString();
        SocketClient client =
                SocketClient.open(
                        URI.create(
                                "ws://127.0.0.1:%d/app/%s?protocol=7"
                                        .formatted(server.port(), key)));
        String channel = "private-tenant." + fleet.tenant();
        JsonNode answer =
                desk.post(
                                "/broadcasting/auth",
                                Map.of("socket_id", client.socketId(), "channel_name", channel))
                        .json();
        client.subscribe(channel, answer.path("auth").asString());
        client.next("pusher_internal:subscription_succeeded");
        return client;
    }

    private boolean report(Rows rows, long fiftieth, double took, Api desk) {
        double seen = (rows.seen("SW000000") - fiftieth) / 1e9;
        int listed =
                (int)
                        desk.get("/api/v1/alarms?limit=1000")
                                .data()
                                .valueStream()
                                .filter(row -> !row.has("parent_id"))
                                .filter(row ->
                                        row.path("category").asString("").equals("connectivity"))
                                .count();
        boolean good = rows.most() <= MOST_ROWS && seen <= LATEST && listed <= MOST_ROWS;
        System.out.printf(
                Locale.ROOT,
                "storm     %d devices silent within %.1f s behind %d gateways behind one switch: at most %d rows seen"
                        + " (target 3), %d listed in the end; the switch %.2f s after the first %d (target 3 s); %d alarm"
                        + " events, %d device events; its count %d%n",
                devices,
                took,
                GATEWAYS,
                rows.most(),
                listed,
                seen,
                FIRST,
                rows.alarmEvents(),
                rows.deviceEvents(),
                rows.children("SW000000"));
        System.out.printf(
                Locale.ROOT,
                "BENCH {\"name\":\"storm\",\"devices\":%d,\"seconds\":%.1f,\"rows\":%d,\"parent_after_s\":%.3f,"
                        + "\"alarm_events\":%d,\"device_events\":%d,\"good\":%b}%n",
                devices,
                took,
                rows.most(),
                seen,
                rows.alarmEvents(),
                rows.deviceEvents(),
                good);
        return good;
    }
}
