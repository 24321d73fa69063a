package org.veranda.desktop.signin;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.veranda.desktop.ui.Glyph;

import java.util.Locale;

/// The line below the server address that says what is known about it, as a shape and in words.
final class AddressLine {

    private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");
    private static final PseudoClass DOUBTFUL = PseudoClass.getPseudoClass("doubtful");
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

    private final StackPane shape = new StackPane();
    private final HBox line;

    AddressLine(
            ReadOnlyObjectProperty<AddressState> state,
            SignInWords words,
            ObservableValue<Locale> locale) {
        Label text = new Label();
        text.setId("server-state");
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        text.textProperty()
                .bind(Bindings.createStringBinding(() -> words.of(state.get()), state, locale));
        shape.getStyleClass().add("shape");
        line = new HBox(shape, text);
        line.getStyleClass().add("address-line");
        state.subscribe(this::show);
    }

    Node node() {
        return line;
    }

    private void show(AddressState state) {
        boolean bad =
                state instanceof AddressState.Malformed
                        || state instanceof AddressState.Failed
                        || state instanceof AddressState.ConsoleTooOld;
        boolean good = state instanceof AddressState.Reachable(_, var open) && !open;
        boolean doubtful = state instanceof AddressState.Reachable && !good;
        line.pseudoClassStateChanged(DOUBTFUL, doubtful);
        line.pseudoClassStateChanged(BAD, bad);
        line.pseudoClassStateChanged(GOOD, good);
        shape.getChildren().setAll(shape(state, good));
    }

    private static Node shape(AddressState state, boolean good) {
        if (state instanceof AddressState.Testing) {
            ProgressIndicator progress = new ProgressIndicator();
            progress.getStyleClass().add("small-progress");
            return progress;
        }
        if (state instanceof AddressState.Empty) {
            return Glyph.INFO.node(12);
        }
        return (good ? Glyph.CHECK : Glyph.WARNING).node(12);
    }
}
