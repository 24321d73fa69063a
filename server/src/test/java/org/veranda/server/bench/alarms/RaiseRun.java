package org.veranda.server.bench.alarms;

import org.veranda.server.bench.wire.Payload;
import org.veranda.server.testing.Answer;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/// Gateways that raise alarms at an even pace, whether the server keeps up or not.
final class RaiseRun {

    private final List<Fleet> fleets;
    private final int batch;
    private final AtomicInteger refused = new AtomicInteger();
    private int next;

    RaiseRun(List<Fleet> fleets, int batch) {
        this.fleets = fleets;
        this.batch = batch;
    }

    /// How many there were so far.
    int raised() {
        return next;
    }

    int refused() {
        return refused.get();
    }

    void run(int perSecond, int seconds) {
        long requests = (long) perSecond * seconds / batch;
        long start = System.nanoTime();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long i = 0; i < requests; i++) {
                long due = start + i * batch * 1_000_000_000L / perSecond;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                int first = next;
                next += batch;
                callers.execute(() -> raise(first));
            }
        }
    }

    /// Each device alarms once, and then with another kind of alarm.
    private void raise(int first) {
        int request = first / batch;
        Fleet fleet = fleets.get(request % fleets.size());
        int place = request / fleets.size() * batch;
        long now = Payload.now();
        List<Map<String, String>> rows =
                IntStream.range(0, batch)
                        .mapToObj(n -> row(fleet, place + n, first + n, now))
                        .toList();
        Answer answer = fleet.gateway(request).post("/api/v1/alarms", rows);
        if (answer.status() != 200 && refused.getAndIncrement() == 0) {
            System.err.println("refused: " + answer.status() + " " + answer.text());
        }
    }

    private static Map<String, String> row(Fleet fleet, int place, int alarm, long now) {
        return Map.of(
                "device_serial",
                Fleet.serial("D", place % fleet.devices()),
                "alarm_type",
                "minibar_warm_" + place / fleet.devices(),
                "severity",
                "minor",
                "title",
                Payload.mark(Payload.FIRST_SEQ + alarm, now));
    }
}
