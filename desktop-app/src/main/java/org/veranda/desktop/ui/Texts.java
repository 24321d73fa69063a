package org.veranda.desktop.ui;

import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;

/// Every text the user reads, in the language chosen, switchable while running. Lives on the FX
/// thread.
///
/// A text is a [MessageFormat] pattern; plurals are its choice formats
/// (`{0,choice,0#no rooms|1#1 room|1<{0} rooms}`). Apostrophes stand for themselves.
public final class Texts {

    /// The languages shipped, the first of them being the fallback.
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("es"));

    /// One bundle a screen, below `texts/`.
    static final List<String> SCREENS =
            List.of(
                    "ui",
                    "rooms",
                    "alarms",
                    "maintenance",
                    "devices",
                    "firmware",
                    "notices",
                    "shell",
                    "signin",
                    "settings");

    private static final String FOLDER = "org.veranda.desktop.texts.";

    private final ReadOnlyObjectWrapper<Locale> locale = new ReadOnlyObjectWrapper<>();
    private final Map<String, MessageFormat> formats = new HashMap<>();
    private List<ResourceBundle> bundles = List.of();

    public Texts(Locale initial) {
        use(initial);
    }

    /// The locale in use; texts, dates and numbers follow it.
    public ReadOnlyObjectProperty<Locale> locale() {
        return locale.getReadOnlyProperty();
    }

    /// Switches the language; every binding made by [#bind] follows.
    public void use(Locale chosen) {
        formats.clear();
        bundles = SCREENS.stream().map(screen -> load(screen, chosen)).toList();
        locale.set(chosen);
    }

    /// The text of a key that exists in every language.
    public String get(String key, Object... arguments) {
        return find(key, arguments)
                .orElseThrow(() -> new IllegalArgumentException("Cannot find text " + key));
    }

    /// The text of a key that may not exist, such as one made from a code of a newer server.
    public Optional<String> find(String key, Object... arguments) {
        return bundles.stream()
                .filter(bundle -> bundle.containsKey(key))
                .findFirst()
                .map(bundle -> format(bundle.getString(key), arguments));
    }

    /// The text as a binding that follows the language and any argument that is observable.
    public StringBinding bind(String key, Object... arguments) {
        Observable[] inputs = new Observable[arguments.length + 1];
        inputs[0] = locale;
        int count = 1;
        for (Object argument : arguments) {
            if (argument instanceof Observable observable) {
                inputs[count++] = observable;
            }
        }
        Observable[] used = java.util.Arrays.copyOf(inputs, count);
        return Bindings.createStringBinding(() -> get(key, values(arguments)), used);
    }

    private String format(String pattern, Object... arguments) {
        return formats.computeIfAbsent(
                        pattern, made -> new MessageFormat(made.replace("'", "''"), locale.get()))
                .format(arguments);
    }

    private static Object[] values(Object... arguments) {
        Object[] values = arguments.clone();
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof ObservableValue<?> observable) {
                values[i] = observable.getValue();
            }
        }
        return values;
    }

    private static ResourceBundle load(String screen, Locale locale) {
        return ResourceBundle.getBundle(
                FOLDER + screen,
                locale,
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
