package org.veranda.desktop;

import org.veranda.desktop.settings.Settings;
import org.veranda.desktop.settings.TextSize;
import org.veranda.desktop.ui.Texts;
import org.veranda.desktop.ui.Theme;
import org.veranda.desktop.ui.Ticker;

import java.time.Clock;

/// What the screens of one session listen to, in place of what lives on after it: their listeners
/// go with them.
final class Belongings implements AutoCloseable {

    private final Settings lasting;
    private final Settings settings = new Settings();
    private final Texts texts;
    private final Theme theme = new Theme();
    private final Ticker ticker = new Ticker(Clock.systemUTC());

    Belongings(Settings lasting) {
        this.lasting = lasting;
        settings.follow(lasting);
        texts = new Texts(settings.language().get());
        settings.language().subscribe(texts::use);
        theme.choice().bind(settings.theme());
        theme.scale().bind(settings.textSize().map(TextSize::scale));
        ticker.start();
    }

    Settings settings() {
        return settings;
    }

    Texts texts() {
        return texts;
    }

    Theme theme() {
        return theme;
    }

    Ticker ticker() {
        return ticker;
    }

    @Override
    public void close() {
        ticker.stop();
        settings.leave(lasting);
    }
}
