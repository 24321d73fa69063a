package org.veranda.desktop;

import javafx.scene.Node;

import org.veranda.desktop.settings.SettingsView;
import org.veranda.desktop.shell.PaletteEntry;
import org.veranda.desktop.shell.Screen;
import org.veranda.desktop.ui.Glyph;
import org.veranda.desktop.ui.Texts;

import java.util.List;
import java.util.Locale;

/// The settings as an entry of the rail.
final class SettingsScreen implements Screen {

    private final SettingsView view;
    private final Runnable looked;
    private final Texts texts;

    /// @param looked told whenever somebody looks at the settings
    SettingsScreen(SettingsView view, Texts texts, Runnable looked) {
        this.looked = looked;
        this.view = view;
        this.texts = texts;
    }

    @Override
    public String id() {
        return "settings";
    }

    @Override
    public String titleKey() {
        return "settings.title";
    }

    @Override
    public Glyph glyph() {
        return Glyph.SETTINGS;
    }

    @Override
    public Node content() {
        return view.node();
    }

    @Override
    public void shown() {
        looked.run();
        view.shown();
    }

    @Override
    public void nextPane() {
        view.shown();
    }

    @Override
    public List<PaletteEntry> find(String typed) {
        String title = texts.get("settings.sign-out");
        return typed.length() > 1
                        && title.toLowerCase(Locale.ROOT)
                                .contains(typed.toLowerCase(Locale.ROOT).strip())
                ? List.of(new PaletteEntry(Glyph.DEPARTURE, title, "", view::signOut))
                : List.of();
    }
}
