package org.veranda.desktop.ui;

/// What every screen finds around it.
public record Surroundings(
        Texts texts, Theme theme, Ticker ticker, Overlays overlays, Toast toast) {}
