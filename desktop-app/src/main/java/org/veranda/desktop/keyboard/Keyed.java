package org.veranda.desktop.keyboard;

import javafx.scene.input.KeyCode;

/// A screen as [ScreenKeys] drive it. What answers tells whether there was anything to do.
public interface Keyed {

    /// What the focus goes between.
    Panes panes();

    /// What is typed to find.
    TypedSearch search();

    /// Whether a bare letter finds instead of commanding.
    boolean lettersFind();

    /// Does what the letter stands for.
    boolean command(String letter);

    /// The most likely next step (Ctrl+Enter).
    boolean primary();

    /// Shows what is under the cursor in full.
    boolean open();

    boolean undo();

    boolean chooseAll();

    boolean toggleChosen();

    /// Closes or clears one thing.
    boolean escape();

    /// Moves the cursor, where the list doesn't do it by itself.
    boolean move(KeyCode key);
}
