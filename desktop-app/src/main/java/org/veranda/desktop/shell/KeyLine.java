package org.veranda.desktop.shell;

/// One line of the overlay that explains the keys.
///
/// @param textKey the key of what they do in the texts
public record KeyLine(String keys, String textKey) {}
