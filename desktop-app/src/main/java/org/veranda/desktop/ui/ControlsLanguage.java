package org.veranda.desktop.ui;

import java.util.Locale;

/// The language of what JavaFX writes by itself: the calendar's months, the menus of fields. It is
/// the user's; the region stays the system's, which says on what day a week begins.
public final class ControlsLanguage {

    private static final String REGION = Locale.getDefault(Locale.Category.FORMAT).getCountry();

    private ControlsLanguage() {}

    /// Takes this language for the whole process; what is open already keeps its own.
    public static void use(Locale language) {
        Locale.setDefault(
                new Locale.Builder().setLanguage(language.getLanguage()).setRegion(REGION).build());
    }
}
