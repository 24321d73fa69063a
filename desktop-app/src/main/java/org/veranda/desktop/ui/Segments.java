package org.veranda.desktop.ui;

import javafx.beans.property.Property;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import java.util.Locale;
import java.util.function.Function;

/// A choice between few, all of them in sight.
public final class Segments {

    private Segments() {}

    /// Buttons for these values, bound to the property both ways. Ids are `<name>-<value>`, texts
    /// those of the keys.
    public static <E extends Enum<E>> HBox of(
            String name,
            Class<E> type,
            Property<E> property,
            Texts texts,
            Function<E, String> keys) {
        HBox box = new HBox();
        box.getStyleClass().add("segments");
        ToggleGroup group = new ToggleGroup();
        for (E value : type.getEnumConstants()) {
            ToggleButton button = new ToggleButton();
            button.setId(name + "-" + value.name().toLowerCase(Locale.ROOT));
            button.textProperty().bind(texts.bind(keys.apply(value)));
            button.setToggleGroup(group);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(_ -> property.setValue(value));
            property.subscribe(chosen -> button.setSelected(chosen == value));
            button.selectedProperty()
                    .subscribe(_ -> button.setSelected(property.getValue() == value));
            box.getChildren().add(button);
        }
        box.getChildren().getFirst().getStyleClass().add("first");
        box.getChildren().getLast().getStyleClass().add("last");
        return box;
    }
}
