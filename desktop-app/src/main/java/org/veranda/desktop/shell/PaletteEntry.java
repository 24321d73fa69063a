package org.veranda.desktop.shell;

import org.veranda.desktop.ui.Glyph;

/// One line of the command palette.
///
/// @param hint what stands to the right of the title: a key, a state or nothing
public record PaletteEntry(Glyph glyph, String title, String hint, Runnable action) {}
