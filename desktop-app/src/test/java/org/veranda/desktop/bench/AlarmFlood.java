package org.veranda.desktop.bench;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

import org.veranda.desktop.rooms.screens.AlarmSketch;
import org.veranda.desktop.rooms.screens.Desk;
import org.veranda.desktop.rooms.screens.Hotel;
import org.veranda.desktop.store.Confirmed;
import org.veranda.model.alarm.AlarmId;
import org.veranda.model.alarm.Severity;
import org.veranda.wire.TenantEvent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/// A flood of alarms over one console, told by a thread as the socket's would.
final class AlarmFlood {

    /// What comes.
    enum Kind {
        /// A switch is down, and everything behind it hangs on its alarm.
        COLLAPSED,
        /// Each stands for itself.
        SEPARATE
    }

    private static final Duration WARM = Duration.seconds(6);
    private static final Duration REST = Duration.seconds(3);
    private static final long FIRST = 1_000;
    private static final long PARENT = 999;
    private static final int STEP_MILLIS = 10;
    private static final Severity[] SEVERITIES = {
        Severity.MAJOR, Severity.MINOR, Severity.WARNING, Severity.MINOR
    };

    private final Desk desk;
    private final Hotel hotel;
    private final Kind kind;
    private int told;

    AlarmFlood(Desk desk, Hotel hotel, Kind kind) {
        this.desk = desk;
        this.hotel = hotel;
        this.kind = kind;
    }

    void run(Consumer<String> done) {
        after(
                WARM,
                () -> {
                    UiJobs jobs = new UiJobs();
                    jobs.start();
                    Thread teller = new Thread(this::tellAll, "teller");
                    teller.setDaemon(true);
                    teller.start();
                    after(
                            Duration.seconds((double) AlarmBoardBench.SPAN.toSeconds()).add(REST),
                            () -> {
                                jobs.stop();
                                done.accept(report(jobs));
                            });
                });
    }

    private void tellAll() {
        long begun = System.nanoTime();
        long span = AlarmBoardBench.SPAN.toNanos();
        while (told < AlarmBoardBench.ALARMS) {
            long due = (System.nanoTime() - begun) * AlarmBoardBench.ALARMS / span;
            List<Confirmed> events = new ArrayList<>();
            for (; told < Math.min(due, AlarmBoardBench.ALARMS); told++) {
                tell(events);
            }
            if (!events.isEmpty()) {
                desk.store.apply(events);
            }
            LockSupport.parkNanos(STEP_MILLIS * 1_000_000L);
        }
    }

    private void tell(List<Confirmed> events) {
        AlarmSketch alarm =
                new AlarmSketch(
                                FIRST + told,
                                kind == Kind.COLLAPSED
                                        ? Severity.MINOR
                                        : SEVERITIES[told % SEVERITIES.length],
                                "offline")
                        .in(hotel.rooms().get(told % hotel.rooms().size()));
        alarm.raised = Instant.now();
        if (kind == Kind.COLLAPSED) {
            alarm.parent = new AlarmId(PARENT);
            AlarmSketch parent = new AlarmSketch(PARENT, Severity.CRITICAL, "switch_offline");
            parent.children = told + 1;
            parent.raised = alarm.raised;
            events.add(
                    new Confirmed(
                            told == 0
                                    ? new TenantEvent.AlarmCreated(parent.view())
                                    : new TenantEvent.AlarmUpdated(parent.view()),
                            null));
        }
        events.add(new Confirmed(new TenantEvent.AlarmCreated(alarm.view()), null));
    }

    private String report(UiJobs jobs) {
        String name = kind.name().toLowerCase(Locale.ROOT);
        System.out.printf(
                Locale.ROOT,
                "  %-9s %,d alarms in %d s, %,d told, %,d rows; %,d jobs: waited p50 %.1f p99 %.1f longest %.0f ms,"
                        + " worked p50 %.1f p99 %.1f longest %.0f ms of processor%n",
                name,
                AlarmBoardBench.ALARMS,
                AlarmBoardBench.SPAN.toSeconds(),
                told,
                desk.store.alarms().size(),
                jobs.count(),
                jobs.waited(0.5),
                jobs.waited(0.99),
                jobs.waited(1),
                jobs.worked(0.5),
                jobs.worked(0.99),
                jobs.worked(1));
        return String.format(
                Locale.ROOT,
                "{\"kind\":\"%s\",\"rows\":%d,\"jobs\":%d,\"wait_p50_ms\":%.1f,\"wait_p99_ms\":%.1f,\"wait_max_ms\":%.0f,"
                        + "\"work_p50_ms\":%.1f,\"work_p99_ms\":%.1f,\"work_max_ms\":%.0f}",
                name,
                desk.store.alarms().size(),
                jobs.count(),
                jobs.waited(0.5),
                jobs.waited(0.99),
                jobs.waited(1),
                jobs.worked(0.5),
                jobs.worked(0.99),
                jobs.worked(1));
    }

    private static void after(Duration time, Runnable action) {
        PauseTransition wait = new PauseTransition(time);
        wait.setOnFinished(_ -> action.run());
        wait.play();
    }
}
