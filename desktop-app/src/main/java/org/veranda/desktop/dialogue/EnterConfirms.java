package org.veranda.desktop.dialogue;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// In a field of several lines Enter confirms, and Shift+Enter begins a new line.
public final class EnterConfirms {

    private EnterConfirms() {}

    public static void in(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER
                && !event.isShiftDown()
                && event.getSource() instanceof Node field) {
            event.consume();
            if (field.getScene().lookup("#confirm") instanceof Button confirm) {
                confirm.fire();
            }
        }
    }
}
