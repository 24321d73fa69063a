package org.veranda.desktop.rooms.screens;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// What is done in front of a console to be drawn; all of it on the FX thread.
final class Gestures {

    private Gestures() {}

    static void settle(Desk desk) {
        for (int i = 0; i < 3; i++) {
            desk.scene.getRoot().applyCss();
            desk.scene.getRoot().layout();
        }
    }

    static void type(Desk desk, String digits) {
        digits.chars().forEach(digit -> typed(desk, Character.toString(digit)));
        settle(desk);
    }

    static void drawerOf(Desk desk, String room) {
        settle(desk);
        desk.rooms.find(room).getFirst().action().run();
        settle(desk);
    }

    static void click(Desk desk, String id) {
        settle(desk);
        if (desk.scene.lookup(id) instanceof ButtonBase button) {
            button.fire();
        }
    }

    static void key(Desk desk, KeyCode code) {
        key(desk, code, false);
    }

    static void key(Desk desk, KeyCode code, boolean control) {
        settle(desk);
        Node owner = desk.scene.getFocusOwner();
        owner.fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false));
    }

    static void typed(Desk desk, String character) {
        desk.scene
                .getFocusOwner()
                .fireEvent(
                        new KeyEvent(
                                KeyEvent.KEY_TYPED,
                                character,
                                "",
                                KeyCode.UNDEFINED,
                                false,
                                false,
                                false,
                                false));
    }
}
