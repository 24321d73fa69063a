package org.veranda.desktop.notices.preferences;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.veranda.desktop.ui.Texts;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/// A choice of any number of few, all of them in sight.
final class SetSegments {

    private SetSegments() {}

    /// Buttons for these values. Ids are `<name>-<value>`.
    ///
    /// @param chosen what is chosen, whoever chose it
    /// @param choose told what is to be chosen
    static <E extends Enum<E>> HBox of(
            String name,
            Class<E> type,
            ObservableValue<Set<E>> chosen,
            Consumer<Set<E>> choose,
            Texts texts,
            Function<E, String> keys) {
        HBox box = new HBox();
        box.getStyleClass().add("segments");
        Arrays.stream(type.getEnumConstants())
                .map(value -> button(name, value, type, chosen, choose, texts, keys))
                .forEach(box.getChildren()::add);
        box.getChildren().getFirst().getStyleClass().add("first");
        box.getChildren().getLast().getStyleClass().add("last");
        return box;
    }

    private static <E extends Enum<E>> ToggleButton button(
            String name,
            E value,
            Class<E> type,
            ObservableValue<Set<E>> chosen,
            Consumer<Set<E>> choose,
            Texts texts,
            Function<E, String> keys) {
        ToggleButton button = new ToggleButton();
        button.setId(name + "-" + value.name().toLowerCase(Locale.ROOT));
        button.textProperty().bind(texts.bind(keys.apply(value)));
        button.setMinWidth(Region.USE_PREF_SIZE);
        chosen.subscribe(now -> button.setSelected(now.contains(value)));
        button.setOnAction(_ -> {
            EnumSet<E> next = EnumSet.noneOf(type);
            next.addAll(chosen.getValue());
            if (!next.remove(value)) {
                next.add(value);
            }
            choose.accept(next);
        });
        return button;
    }
}
