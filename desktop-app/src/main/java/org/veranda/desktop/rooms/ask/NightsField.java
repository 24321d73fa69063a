package org.veranda.desktop.rooms.ask;

import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextFormatter;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

/// How many nights: nothing else can be typed, and what is typed counts at once.
final class NightsField {

    private static final int MOST = 60;

    private final Spinner<Integer> spinner = new Spinner<>(1, MOST, 1);

    NightsField() {
        spinner.setId("nights");
        spinner.setEditable(true);
        spinner.getValueFactory().setConverter(new Nights());
        spinner.getEditor()
                .setTextFormatter(
                        new TextFormatter<>(
                                change -> fits(change.getControlNewText()) ? change : null));
    }

    Spinner<Integer> node() {
        return spinner;
    }

    /// Whether nothing is typed.
    BooleanBinding blank() {
        return spinner.getEditor().textProperty().isEmpty();
    }

    int nights() {
        spinner.commitValue();
        return spinner.getValue();
    }

    private static boolean fits(String typed) {
        return typed.isEmpty() || (typed.matches("[1-9]\\d?") && Integer.parseInt(typed) <= MOST);
    }

    /// What is left empty stays what it was.
    private final class Nights extends StringConverter<Integer> {
        @Override
        public String toString(@Nullable Integer nights) {
            return nights == null ? "" : nights.toString();
        }

        @Override
        public Integer fromString(@Nullable String typed) {
            return typed == null || typed.isEmpty() ? spinner.getValue() : Integer.valueOf(typed);
        }
    }
}
