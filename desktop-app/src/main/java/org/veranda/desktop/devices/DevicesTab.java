package org.veranda.desktop.devices;

import java.util.Locale;

/// The pages of the screen.
enum DevicesTab {
    DEVICES,
    ROLLOUTS,
    PACKAGES;

    /// How texts and style sheets call it.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
