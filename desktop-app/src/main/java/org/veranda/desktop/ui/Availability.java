package org.veranda.desktop.ui;

import javafx.css.PseudoClass;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Tooltip;

import org.jspecify.annotations.Nullable;

/// Shows on a button that what it does cannot be done now, and why. Such a button still takes the
/// focus and can be pressed, because one that is disabled tells nobody its reason: its action says
/// it once more.
public final class Availability {

    private static final PseudoClass UNAVAILABLE = PseudoClass.getPseudoClass("unavailable");

    private Availability() {}

    /// @param why nothing when it can be done
    public static void show(ButtonBase button, @Nullable String why) {
        button.pseudoClassStateChanged(UNAVAILABLE, why != null);
        button.setAccessibleHelp(why);
        button.setTooltip(why == null ? null : tooltip(why));
    }

    /// Says more about a button that works.
    public static void explain(ButtonBase button, String what) {
        button.setAccessibleHelp(what);
        button.setTooltip(tooltip(what));
    }

    private static Tooltip tooltip(String text) {
        Tooltip tooltip = new Tooltip(text);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(360);
        return tooltip;
    }
}
