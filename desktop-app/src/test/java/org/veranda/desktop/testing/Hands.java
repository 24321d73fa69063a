package org.veranda.desktop.testing;

import javafx.application.Platform;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.testfx.api.FxToolkit;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/// Keyboard and pointer of a person in front of the headless screen. A gesture has returned when
/// all that the console does about it is done: what it put off to the end of the event as well, and
/// the layout after that. Nothing here waits for time to pass.
public final class Hands {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /// What may be put off by something that was put off itself.
    private static final int ROUNDS = 4;

    private final Robot robot;

    public Hands() {
        try {
            FxToolkit.registerPrimaryStage();
        } catch (TimeoutException e) {
            throw new AssertionError("JavaFX does not start", e);
        }
        robot = onFx(Robot::new);
    }

    /// Opens a window in front of all others.
    public void open(Supplier<Scene> scene) {
        interact(() -> {
            Stage stage = new Stage();
            stage.setScene(scene.get());
            stage.show();
            stage.requestFocus();
        });
    }

    /// Closes every window.
    public void closeAll() {
        interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    /// Does something on the FX thread.
    public void interact(Runnable action) {
        onFx(() -> {
            action.run();
            return true;
        });
        settle();
    }

    /// Presses the keys one after the other and lets them go.
    public void push(KeyCode... keys) {
        List<KeyCode> together = List.of(keys);
        interact(() -> together.forEach(robot::keyPress));
        interact(() -> together.reversed().forEach(robot::keyRelease));
    }

    /// Types what no single key may stand for, as an input method does.
    public void write(String text) {
        text.chars().forEach(letter -> interact(() -> typed(Character.toString(letter))));
    }

    public void moveTo(Node node) {
        moveTo(onFx(() -> centre(node)));
    }

    public void moveTo(Point2D place) {
        interact(() -> robot.mouseMove(place));
    }

    public void clickOn(Node node) {
        clickOn(onFx(() -> centre(node)));
    }

    public void clickOn(Point2D place) {
        moveTo(place);
        press();
        release();
    }

    public void press() {
        interact(() -> robot.mousePress(MouseButton.PRIMARY));
    }

    public void release() {
        interact(() -> robot.mouseRelease(MouseButton.PRIMARY));
    }

    /// Waits until everything that is under way on the FX thread is done.
    public static void settle() {
        for (int round = 0; round < ROUNDS; round++) {
            onFx(() -> {
                List.copyOf(Window.getWindows()).forEach(Hands::layOut);
                return true;
            });
        }
    }

    private static void layOut(Window window) {
        Scene scene = window.getScene();
        if (scene != null) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
    }

    private static void typed(String letter) {
        Node owner = focused().getFocusOwner();
        Event.fireEvent(
                owner,
                new KeyEvent(
                        KeyEvent.KEY_TYPED,
                        letter,
                        letter,
                        KeyCode.UNDEFINED,
                        false,
                        false,
                        false,
                        false));
    }

    private static Scene focused() {
        return Window.getWindows().stream()
                .filter(Window::isFocused)
                .findFirst()
                .orElseThrow()
                .getScene();
    }

    private static Point2D centre(Node node) {
        Bounds bounds = node.localToScreen(node.getLayoutBounds());
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    private static <T> T onFx(Callable<T> action) {
        if (Platform.isFxApplicationThread()) {
            throw new AssertionError("A gesture cannot be made by the console itself");
        }
        FutureTask<T> task = new FutureTask<>(action);
        Platform.runLater(task);
        try {
            return task.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (TimeoutException e) {
            throw new AssertionError("The FX thread does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
