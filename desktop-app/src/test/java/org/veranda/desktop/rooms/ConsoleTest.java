package org.veranda.desktop.rooms;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.testfx.api.FxRobot;
import org.veranda.desktop.rooms.screens.Desk;
import org.veranda.desktop.rooms.screens.Hotel;
import org.veranda.desktop.rooms.screens.RoomSketch;
import org.veranda.desktop.store.RoomEntry;
import org.veranda.desktop.testing.Hands;
import org.veranda.desktop.testing.MovingClock;
import org.veranda.model.identity.Role;
import org.veranda.model.room.Condition;
import org.veranda.model.room.Occupancy;

import java.util.Locale;

/// A console on the headless screen in front of a made-up hotel, driven by keys and clicks.
@SuppressWarnings("NullAway.Init")
abstract class ConsoleTest {

    protected final FxRobot robot = new FxRobot();
    protected final Hands hands = new Hands();
    protected final Hotel hotel = Hotel.quinta();
    protected final MovingClock clock = new MovingClock(RoomSketch.NOW);
    protected Desk desk;

    @BeforeEach
    void openWindow() {
        RoomSketch room = hotel.room("1204");
        hotel.unbook(room);
        vacant(room, Condition.DIRTY);
        hands.open(() -> {
            desk = new Desk(1366, 768, Runnable::run, clock);
            return desk.scene;
        });
    }

    @AfterEach
    void closeWindow() {
        hands.closeAll();
    }

    protected void signIn(Role role) {
        hands.interact(() -> desk.open(hotel, role));
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
                        hands.push(
                                each == ' '
                                        ? KeyCode.SPACE
                                        : KeyCode.getKeyCode(
                                                Character.toString(each)
                                                        .toUpperCase(Locale.ROOT))));
    }

    protected void press(KeyCode... keys) {
        hands.push(keys);
    }

    protected void fire(String id) {
        hands.interact(() -> ((ButtonBase) node(id)).fire());
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
