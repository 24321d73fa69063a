package org.veranda.desktop.shell;

import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.input.KeyCode;

import org.veranda.desktop.ui.Glyph;

/// An entry of the rail that is no screen: it opens over whatever is shown.
///
/// @param id names it in style sheets and tests
/// @param titleKey the key of its name in the texts
/// @param waiting how much there waits for somebody
/// @param key what opens it from anywhere
/// @param purposeKey the key of what that key does, for the overview of keys
public record Aside(
        String id,
        String titleKey,
        Glyph glyph,
        ObservableIntegerValue waiting,
        KeyCode key,
        String purposeKey,
        Runnable open) {}
