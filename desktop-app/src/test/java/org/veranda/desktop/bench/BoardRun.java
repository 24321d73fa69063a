package org.veranda.desktop.bench;

import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextField;
import javafx.util.Duration;

import org.veranda.desktop.rooms.grid.TileGrid;
import org.veranda.desktop.rooms.screens.Desk;
import org.veranda.desktop.rooms.screens.Hotel;
import org.veranda.desktop.rooms.screens.RoomSketch;
import org.veranda.desktop.settings.Density;
import org.veranda.desktop.store.Confirmed;
import org.veranda.model.room.Condition;
import org.veranda.wire.TenantEvent;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;

/// One board measured: at rest, busy, scrolling, being searched, and changed all at once.
final class BoardRun {

    private static final Duration WARM = Duration.seconds(8);
    private static final Duration REST = Duration.seconds(4);
    private static final Duration BUSY = Duration.seconds(10);
    private static final Duration SCROLLING = Duration.seconds(5);
    private static final int CHANGES_A_SECOND = 200;
    private static final int BATCH = 6_000;

    private final Desk desk;
    private final Hotel hotel;
    private final Density density;
    private final Random random = new Random(7);
    private final StringBuilder json = new StringBuilder();
    private long begun;
    private long sent;

    BoardRun(Desk desk, Hotel hotel, Density density) {
        this.desk = desk;
        this.hotel = hotel;
        this.density = density;
    }

    void run(Consumer<String> done) {
        json.append(
                String.format(
                        Locale.ROOT,
                        "{\"rooms\":%d,\"density\":\"%s\"",
                        hotel.rooms().size(),
                        density.name().toLowerCase(Locale.ROOT)));
        System.out.printf(
                Locale.ROOT,
                "%n%,d rooms, %s, %.0f x %.0f, %d changes/s%n",
                hotel.rooms().size(),
                density.name().toLowerCase(Locale.ROOT),
                BoardBench.WIDTH,
                BoardBench.HEIGHT,
                CHANGES_A_SECOND);
        phase("", WARM, this::change, () -> rest(done));
    }

    private void rest(Consumer<String> done) {
        phase("rest", REST, () -> {}, () -> busy(done));
    }

    private void busy(Consumer<String> done) {
        phase("busy", BUSY, this::change, () -> scrolling(done));
    }

    private void scrolling(Consumer<String> done) {
        phase(
                "scroll",
                SCROLLING,
                this::scroll,
                () -> {
                    search();
                    json.append(TableSorts.measured(desk));
                    batch(() -> done.accept(json.append('}').toString()));
                });
    }

    private void phase(String name, Duration length, Runnable eachFrame, Runnable next) {
        begun = System.nanoTime();
        sent = 0;
        long processor = Machine.processorNanos();
        Frames frames = new Frames(eachFrame);
        frames.start();
        PauseTransition end = new PauseTransition(length);
        end.setOnFinished(_ -> {
            frames.stop();
            double seconds = (System.nanoTime() - begun) / 1e9;
            double share = (Machine.processorNanos() - processor) / 1e9 / seconds;
            report(name, frames, seconds, 100 * share);
            next.run();
        });
        end.play();
    }

    private void report(String name, Frames frames, double seconds, double share) {
        if (name.isEmpty()) {
            return;
        }
        double rate = frames.count() / seconds;
        System.out.printf(
                Locale.ROOT,
                "  %-7s %5.1f frames/s, p50 %.1f p95 %.1f p99 %.1f ms,"
                        + " %.0f %% of one core, %.1f ms of processor a frame%n",
                name,
                rate,
                frames.percentile(0.5),
                frames.percentile(0.95),
                frames.percentile(0.99),
                share,
                10 * share / rate);
        json.append(
                String.format(
                        Locale.ROOT,
                        ",\"%s\":{\"fps\":%.1f,\"p50_ms\":%.1f,\"p95_ms\":%.1f,\"p99_ms\":%.1f,\"cpu_percent\":%.0f,\"cpu_ms_a_frame\":%.1f}",
                        name,
                        rate,
                        frames.percentile(0.5),
                        frames.percentile(0.95),
                        frames.percentile(0.99),
                        share,
                        10 * share / rate));
    }

    /// As many changes as are due by now.
    private void change() {
        long due = (System.nanoTime() - begun) * CHANGES_A_SECOND / 1_000_000_000L;
        List<Confirmed> events = new ArrayList<>();
        for (; sent < due; sent++) {
            events.add(event(hotel.rooms().get(random.nextInt(hotel.rooms().size()))));
        }
        if (!events.isEmpty()) {
            desk.store.apply(events);
        }
    }

    private Confirmed event(RoomSketch room) {
        Condition[] all = Condition.values();
        room.condition = all[random.nextInt(all.length)];
        room.version++;
        return new Confirmed(new TenantEvent.RoomStatusChanged(room.view()), null);
    }

    private void scroll() {
        ScrollBar bar = ((TileGrid<?>) desk.scene.lookup("#board")).scrollBar();
        double next = bar.getValue() + 40;
        bar.setValue(next >= bar.getMax() ? 0 : next);
    }

    /// Types a number key by key, up to the finished layout after each.
    private void search() {
        TextField find = (TextField) desk.scene.lookup("#find");
        List<Double> keys = new ArrayList<>();
        for (String word : List.of("1204", "203", "garcia", "77", "18")) {
            for (int end = 1; end <= word.length(); end++) {
                long before = Machine.threadNanos();
                find.setText(word.substring(0, end));
                desk.scene.getRoot().applyCss();
                desk.scene.getRoot().layout();
                keys.add((Machine.threadNanos() - before) / 1e6);
            }
            find.setText("");
            desk.scene.getRoot().layout();
        }
        double worst = keys.stream().mapToDouble(each -> each).max().orElse(0);
        double mean = keys.stream().mapToDouble(each -> each).average().orElse(0);
        System.out.printf(
                Locale.ROOT,
                "  search  mean %.1f, worst %.1f ms of processor a key%n",
                mean,
                worst);
        json.append(
                String.format(
                        Locale.ROOT,
                        ",\"search\":{\"mean_ms\":%.1f,\"worst_ms\":%.1f}",
                        mean,
                        worst));
    }

    private boolean shown(int rooms) {
        long wanted = hotel.rooms().get(rooms - 1).version;
        return desk.store.rooms().get(rooms - 1).room().get().version() == wanted;
    }

    /// From the events to the end of the frame that shows them all.
    private void batch(Runnable next) {
        List<Confirmed> events = new ArrayList<>();
        for (RoomSketch room : hotel.rooms().subList(0, Math.min(BATCH, hotel.rooms().size()))) {
            events.add(event(room));
        }
        long before = System.nanoTime();
        desk.store.apply(events);
        Runnable[] counter = new Runnable[1];
        counter[0] =
                () -> {
                    if (shown(events.size())) {
                        desk.scene.removePostLayoutPulseListener(counter[0]);
                        double took = (System.nanoTime() - before) / 1e6;
                        System.out.printf(
                                Locale.ROOT,
                                "  batch   %d rooms in %.0f ms%n",
                                events.size(),
                                took);
                        json.append(
                                String.format(
                                        Locale.ROOT,
                                        ",\"batch\":{\"rooms\":%d,\"ms\":%.0f}",
                                        events.size(),
                                        took));
                        next.run();
                    }
                };
        desk.scene.addPostLayoutPulseListener(counter[0]);
        Platform.requestNextPulse();
    }
}
