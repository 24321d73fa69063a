package org.veranda.desktop.keyboard;

import javafx.scene.Node;
import javafx.scene.control.TextInputControl;

/// What the focus goes between on a screen with a list.
///
/// @param list takes the letters that command
/// @param find where one types to find
public record Panes(Node list, TextInputControl find) {

    public boolean listFocused() {
        return list.isFocused();
    }

    public void focusList() {
        list.requestFocus();
    }

    /// Puts the focus into the search field, so that typing begins anew.
    public void focusFind() {
        find.requestFocus();
        find.selectAll();
    }

    /// From the list to what is shown beside it, if anything is, to the search field, and back to the list.
    ///
    /// @param beside what to call for the focus beside the list
    public void next(boolean besideShown, Runnable beside) {
        if (listFocused() && besideShown) {
            beside.run();
        } else if (find.isFocused() || (!besideShown && !listFocused())) {
            focusList();
        } else {
            focusFind();
        }
    }
}
