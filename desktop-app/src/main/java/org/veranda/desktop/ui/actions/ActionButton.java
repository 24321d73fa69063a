package org.veranda.desktop.ui.actions;

import javafx.scene.control.Button;

import java.util.function.Consumer;

/// An action as it is offered now.
///
/// @param key what is pressed for it; blank when there is no key
/// @param availability shows on the button whether it may be pressed, and why not
public record ActionButton<A>(A action, String text, String key, Consumer<Button> availability) {}
