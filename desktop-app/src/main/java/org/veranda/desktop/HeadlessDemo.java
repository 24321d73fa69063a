package org.veranda.desktop;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.util.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.veranda.desktop.connection.ConnectionState;
import org.veranda.desktop.settings.Settings;
import org.veranda.desktop.store.FxPulse;
import org.veranda.desktop.store.LoadState;
import org.veranda.desktop.ui.TaskRunner;
import org.veranda.desktop.ui.ThemeChoice;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;

/// What the console does where nobody can see it: waits until the board is live, takes its picture
/// in both themes, prints what happens for a while, and ends.
final class HeadlessDemo {

    private static final Logger log = LoggerFactory.getLogger(HeadlessDemo.class);
    private static final Duration LONGEST_START = Duration.seconds(90);
    private static final Duration TO_SETTLE = Duration.seconds(1);

    private final LiveFeed feed = new LiveFeed(System.out);
    private final Scene scene;
    private final Settings settings;
    private final TaskRunner tasks;
    private final Path folder;
    private final Duration watching;
    private final Timeline deadline;

    HeadlessDemo(
            Scene scene,
            Settings settings,
            TaskRunner tasks,
            Path folder,
            java.time.Duration watching) {
        this.scene = scene;
        this.settings = settings;
        this.tasks = tasks;
        this.folder = folder;
        this.watching = Duration.seconds((double) watching.toSeconds());
        deadline = after(LONGEST_START, () -> fail("the board did not become live in time"));
    }

    void watch(Desk desk) {
        desk.store()
                .load()
                .subscribe(state -> {
                    if (state instanceof LoadState.Ready) {
                        new FxPulse(tasks).next(() -> usable(desk));
                    }
                });
    }

    /// Says how long it took from the start of the process until rooms stood on the screen.
    private void usable(Desk desk) {
        Instant started = ProcessHandle.current().info().startInstant().orElseThrow();
        System.out.printf(
                Locale.ROOT,
                "The board is usable: %d rooms, %d ms after the start.%n",
                desk.store().rooms().size(),
                java.time.Duration.between(started, Instant.now()).toMillis());
        desk.status()
                .state()
                .subscribe(state -> {
                    if (state instanceof ConnectionState.Live) {
                        begin(desk);
                    }
                });
    }

    private void begin(Desk desk) {
        if (deadline.getStatus() != Animation.Status.RUNNING) {
            return;
        }
        deadline.stop();
        System.out.printf(
                Locale.ROOT, "The board is live: %d rooms.%n", desk.store().rooms().size());
        feed.follow(desk.store().rooms());
        settings.theme().set(ThemeChoice.LIGHT);
        after(TO_SETTLE, () -> picture("board-light.png"));
        after(TO_SETTLE.multiply(1.5), () -> settings.theme().set(ThemeChoice.DARK));
        after(TO_SETTLE.multiply(2.5), () -> picture("board-dark.png"));
        after(watching, this::finish);
    }

    private void picture(String name) {
        Image image = scene.snapshot(null);
        tasks.run(
                        () -> {
                            Picture.write(image, folder.resolve(name));
                            return folder.resolve(name);
                        })
                .whenComplete((file, failure) -> {
                    if (failure == null) {
                        System.out.println("Picture: " + file);
                    } else {
                        log.error("Cannot write {}", name, failure);
                    }
                });
    }

    private void finish() {
        System.out.printf(
                Locale.ROOT, "%d changes heard in %.0f s.%n", feed.changes(), watching.toSeconds());
        Platform.exit();
    }

    private static void fail(String reason) {
        log.error("Cannot show the demo: {}", reason);
        Runtime.getRuntime().halt(1);
    }

    private static Timeline after(Duration delay, Runnable action) {
        Timeline once = new Timeline(new KeyFrame(delay, _ -> action.run()));
        once.play();
        return once;
    }
}
