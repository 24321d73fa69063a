package org.veranda.desktop.shell;

import javafx.scene.Node;

import java.util.List;

/// A part of a screen that fills it while its tab is turned to.
public interface Page {

    /// What it shows; the same node every time.
    Node content();

    /// Called whenever it comes to the front: puts the focus where work starts.
    void shown();

    /// Moves the focus to its next pane.
    void nextPane();

    /// The keys that mean something here.
    List<KeyLine> keys();
}
