package org.veranda.desktop.ui;

/// How the user wants colours chosen.
public enum ThemeChoice {
    SYSTEM,
    LIGHT,
    DARK
}
