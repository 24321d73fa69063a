package org.veranda.desktop.settings;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.veranda.desktop.ui.Texts;
import org.veranda.desktop.ui.ThemeChoice;

import java.util.Locale;

/// What the user chose, as properties that the screens bind to. Lives on the FX thread; every
/// change is kept at once.
public final class Settings {

    private final StringProperty server = new SimpleStringProperty("");
    private final StringProperty email = new SimpleStringProperty("");
    private final ObjectProperty<Locale> language = new SimpleObjectProperty<>(systemLanguage());
    private final ObjectProperty<ThemeChoice> theme =
            new SimpleObjectProperty<>(ThemeChoice.SYSTEM);
    private final ObjectProperty<Density> density = new SimpleObjectProperty<>(Density.COMFORTABLE);
    private final ObjectProperty<TextSize> textSize = new SimpleObjectProperty<>(TextSize.NORMAL);
    private final BooleanProperty reducedMotion = new SimpleBooleanProperty();
    private final ObjectProperty<LetterKeys> letterKeys =
            new SimpleObjectProperty<>(LetterKeys.BY_ROLE);

    private final ObjectProperty<Sounds> sounds =
            new SimpleObjectProperty<>(Sounds.CRITICAL_AND_MAJOR);
    private final StringProperty alarmFilters = new SimpleStringProperty("");

    /// The address of the server as last used; empty before the first sign-in.
    public StringProperty server() {
        return server;
    }

    /// Who signed in last; empty before the first sign-in.
    public StringProperty email() {
        return email;
    }

    /// The system's language at first, if the console speaks it.
    public ObjectProperty<Locale> language() {
        return language;
    }

    public ObjectProperty<ThemeChoice> theme() {
        return theme;
    }

    public ObjectProperty<Density> density() {
        return density;
    }

    public ObjectProperty<TextSize> textSize() {
        return textSize;
    }

    /// Whether nothing pulses here, whatever the system says.
    public BooleanProperty reducedMotion() {
        return reducedMotion;
    }

    public ObjectProperty<LetterKeys> letterKeys() {
        return letterKeys;
    }

    public ObjectProperty<Sounds> sounds() {
        return sounds;
    }

    /// The filters of the alarms screen that were given a name, as that screen writes them.
    public StringProperty alarmFilters() {
        return alarmFilters;
    }

    /// Has the same values as those from now on, both ways.
    public void follow(Settings lasting) {
        each(lasting, Bindings::bindBidirectional);
    }

    /// Goes its own way again.
    public void leave(Settings lasting) {
        each(lasting, Bindings::unbindBidirectional);
    }

    private void each(Settings other, Link link) {
        link.of(server, other.server);
        link.of(email, other.email);
        link.of(language, other.language);
        link.of(theme, other.theme);
        link.of(density, other.density);
        link.of(textSize, other.textSize);
        link.of(reducedMotion, other.reducedMotion);
        link.of(letterKeys, other.letterKeys);
        link.of(sounds, other.sounds);
        link.of(alarmFilters, other.alarmFilters);
    }

    private static Locale systemLanguage() {
        String system = Locale.getDefault(Locale.Category.DISPLAY).getLanguage();
        return Texts.LANGUAGES.stream()
                .filter(language -> language.getLanguage().equals(system))
                .findFirst()
                .orElse(Texts.LANGUAGES.getFirst());
    }

    private interface Link {
        <T> void of(Property<T> mine, Property<T> other);
    }
}
