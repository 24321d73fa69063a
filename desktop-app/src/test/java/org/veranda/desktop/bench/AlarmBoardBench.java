package org.veranda.desktop.bench;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

import org.veranda.desktop.rooms.screens.AlarmSketches;
import org.veranda.desktop.rooms.screens.Desk;
import org.veranda.desktop.rooms.screens.Hotel;
import org.veranda.desktop.store.FxPulse;
import org.veranda.desktop.ui.TaskRunner;
import org.veranda.model.identity.Role;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/// `./veranda bench alarmboard`: how long the UI thread is busy at a time while 20,000 alarms come in
/// 60 seconds, once as consequences of one and once each for itself, with the alarms screen shown.
public final class AlarmBoardBench {

    static final int ALARMS = Integer.getInteger("veranda.alarmboard.alarms", 20_000);
    static final Duration SPAN =
            Duration.ofSeconds(Integer.getInteger("veranda.alarmboard.seconds", 60));

    private static final double WIDTH = 1500;
    private static final double HEIGHT = 900;

    private AlarmBoardBench() {}

    public static void main(String[] arguments) {
        Application.launch(Window.class, arguments);
    }

    /// The window that is measured.
    public static final class Window extends Application {

        private final TaskRunner tasks = new TaskRunner();
        private final List<String> results = new ArrayList<>();
        private final Deque<AlarmFlood.Kind> left =
                new ArrayDeque<>(List.of(AlarmFlood.Kind.values()));

        @Override
        public void start(Stage stage) {
            System.out.println(Machine.describe());
            next();
        }

        @Override
        public void stop() {
            tasks.close();
        }

        private void next() {
            AlarmFlood.Kind kind = left.poll();
            if (kind == null) {
                System.out.printf(
                        Locale.ROOT,
                        "BENCH {\"name\":\"alarmboard\",\"machine\":\"%s\",\"alarms\":%d,\"seconds\":%d,\"runs\":[%s]}%n",
                        Machine.describe(),
                        ALARMS,
                        SPAN.toSeconds(),
                        String.join(",", results));
                Platform.exit();
            } else {
                measure(kind);
            }
        }

        private void measure(AlarmFlood.Kind kind) {
            Hotel hotel = AlarmSketches.hotel();
            Desk desk = new Desk(WIDTH, HEIGHT, new FxPulse(tasks), Clock.systemUTC());
            desk.open(hotel, Role.MANAGER);
            Stage stage = new Stage();
            stage.setScene(desk.scene);
            stage.show();
            desk.shell.show(desk.alarms);
            new AlarmFlood(desk, hotel, kind)
                    .run(result -> {
                        results.add(result);
                        stage.hide();
                        next();
                    });
        }
    }
}
