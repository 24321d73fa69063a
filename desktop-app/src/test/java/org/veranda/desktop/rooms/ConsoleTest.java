package org.veranda.desktop.rooms;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import org.veranda.desktop.rooms.screens.Desk;
import org.veranda.desktop.rooms.screens.Hotel;
import org.veranda.desktop.rooms.screens.RoomSketch;
import org.veranda.desktop.store.RoomEntry;
import org.veranda.model.identity.Role;
import org.veranda.model.room.Condition;
import org.veranda.model.room.Occupancy;

import java.util.Locale;
import java.util.concurrent.TimeoutException;

/// A console on the headless screen in front of a made-up hotel, driven by keys and clicks.
@SuppressWarnings("NullAway.Init")
abstract class ConsoleTest {

    protected final FxRobot robot = new FxRobot();
    protected final Hotel hotel = Hotel.quinta();
    protected final MovingClock clock = new MovingClock(RoomSketch.NOW);
    protected Desk desk;

    @BeforeEach
    void openWindow() throws TimeoutException {
        RoomSketch room = hotel.room("1204");
        hotel.unbook(room);
        vacant(room, Condition.DIRTY);
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupFixture(() -> {
            desk = new Desk(1366, 768, Runnable::run, clock);
            Stage stage = new Stage();
            stage.setScene(desk.scene);
            stage.show();
            stage.requestFocus();
        });
    }

    @AfterEach
    void closeWindow() throws TimeoutException {
        robot.interact(() -> {
            desk.scene.getWindow().hide();
            desk.scene.setRoot(new Group());
        });
        FxToolkit.cleanupStages();
    }

    protected void signIn(Role role) {
        robot.interact(() -> desk.open(hotel, role));
    }

    protected static void vacant(RoomSketch room, Condition condition) {
        room.occupancy = Occupancy.VACANT;
        room.condition = condition;
        room.block = null;
        room.attendant = null;
        room.alarm = null;
        room.rush = false;
    }

    protected void type(String text) {
        text.chars()
                .forEach(each ->
                        robot.type(
                                each == ' '
                                        ? KeyCode.SPACE
                                        : KeyCode.getKeyCode(
                                                Character.toString(each)
                                                        .toUpperCase(Locale.ROOT))));
        WaitForAsyncUtils.waitForFxEvents();
    }

    protected void press(KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    protected void fire(String id) {
        robot.interact(() -> ((ButtonBase) node(id)).fire());
    }

    protected Node node(String id) {
        return robot.lookup(id).query();
    }

    protected boolean shows(String id) {
        return robot.lookup(id).tryQuery().map(ConsoleTest::visible).orElse(false);
    }

    protected String text(String id) {
        return ((Labeled) node(id)).getText();
    }

    protected RoomEntry room(String name) {
        return desk.store.rooms().stream()
                .filter(room -> room.room().get().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    protected String code(String name) {
        return room(name).room().get().code().wire();
    }

    private static boolean visible(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
