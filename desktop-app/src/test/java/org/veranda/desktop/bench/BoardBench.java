package org.veranda.desktop.bench;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

import org.veranda.desktop.rooms.screens.Desk;
import org.veranda.desktop.rooms.screens.Hotel;
import org.veranda.desktop.settings.Density;
import org.veranda.desktop.store.FxPulse;
import org.veranda.desktop.ui.TaskRunner;
import org.veranda.model.identity.Role;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/// `./veranda bench board`: frames, processor time and latency of the room board under 200 changes
/// a second, in software, at 1500 × 900.
public final class BoardBench {

    static final double WIDTH = 1500;
    static final double HEIGHT = 900;

    private BoardBench() {}

    public static void main(String[] arguments) {
        Application.launch(Window.class, arguments);
    }

    private record Case(int rooms, Density density) {}

    /// The window that is measured.
    public static final class Window extends Application {

        private final TaskRunner tasks = new TaskRunner();
        private final List<String> results = new ArrayList<>();
        private final Deque<Case> left =
                new ArrayDeque<>(
                        List.of(
                                new Case(2_000, Density.COMFORTABLE),
                                new Case(7_351, Density.COMFORTABLE),
                                new Case(7_351, Density.MINI)));

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
            Case wanted = left.poll();
            if (wanted == null) {
                System.out.printf(
                        Locale.ROOT,
                        "BENCH {\"name\":\"board\",\"machine\":\"%s\",\"runs\":[%s]}%n",
                        Machine.describe(),
                        String.join(",", results));
                Platform.exit();
            } else {
                measure(wanted);
            }
        }

        private void measure(Case wanted) {
            Hotel hotel = Hotel.ofSize(wanted.rooms());
            Desk desk = new Desk(WIDTH, HEIGHT, new FxPulse(tasks), Clock.systemUTC());
            desk.settings.density().set(wanted.density());
            desk.open(hotel, Role.FRONT_DESK);
            Stage stage = new Stage();
            stage.setScene(desk.scene);
            stage.show();
            new BoardRun(desk, hotel, wanted.density())
                    .run(result -> {
                        results.add(result);
                        stage.hide();
                        next();
                    });
        }
    }
}
