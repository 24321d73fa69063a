package org.veranda.desktop.shell;

import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.Node;

import org.veranda.desktop.ui.Glyph;

import java.util.List;

/// One entry of the navigation rail and what it shows.
public interface Screen {

    /// Names the screen in style sheets and tests, such as `rooms`.
    String id();

    /// The key of its name in the texts.
    String titleKey();

    /// Its picture on the rail.
    Glyph glyph();

    /// How much there waits for somebody, to stand beside its picture; nothing where nothing does.
    default ObservableIntegerValue waiting() {
        return new SimpleIntegerProperty();
    }

    /// What it shows; the same node every time.
    Node content();

    /// Called whenever it comes to the front: puts the focus where work starts.
    void shown();

    /// Moves the focus to its next pane (F6).
    void nextPane();

    /// What the command palette offers for what was typed, best first.
    List<PaletteEntry> find(String typed);

    /// The keys that mean something here, besides those of the window.
    default List<KeyLine> keys() {
        return List.of();
    }
}
