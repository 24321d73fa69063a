package org.veranda.desktop.dialogue;

import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.veranda.desktop.ui.KeyHint;
import org.veranda.desktop.ui.Overlays;
import org.veranda.desktop.ui.Texts;

import java.util.function.Supplier;

/// A dialog with a few fields, a button that does it (Enter) and one that does not (Escape).
public final class AskForm {

    private final Overlays overlays;
    private final Texts texts;
    private final VBox card = new VBox();
    private final Button confirm = new Button();

    public AskForm(Overlays overlays, Texts texts, String title) {
        this.overlays = overlays;
        this.texts = texts;
        Label heading = new Label(title);
        heading.getStyleClass().add("heading");
        heading.setWrapText(true);
        card.setPrefWidth(420);
        card.setAccessibleRole(AccessibleRole.DIALOG);
        card.setAccessibleText(title);
        card.getChildren().add(heading);
        confirm.setId("confirm");
    }

    /// A field under its name, with what there is to say about it below.
    public AskForm field(String label, Node field) {
        return field(label, field, field);
    }

    /// A field that is one part of what is laid out.
    public AskForm field(String label, Node field, Node laidOut) {
        Label name = new Label(label);
        name.setLabelFor(field);
        name.getStyleClass().add("strong");
        card.getChildren().add(new VBox(4, name, laidOut));
        return this;
    }

    /// Something that only needs to be read.
    public AskForm line(String text) {
        Label line = new Label(text);
        line.getStyleClass().add("quiet");
        line.setWrapText(true);
        card.getChildren().add(line);
        return this;
    }

    /// Something that must not be overlooked.
    public AskForm strong(String text) {
        Label line = new Label(text);
        line.getStyleClass().add("strong");
        line.setWrapText(true);
        card.getChildren().add(line);
        return this;
    }

    /// Anything else.
    public AskForm part(Node node) {
        card.getChildren().add(node);
        return this;
    }

    /// Whether the confirming button does not work yet.
    public BooleanProperty incomplete() {
        return confirm.disableProperty();
    }

    public void wide(double width) {
        card.setPrefWidth(width);
    }

    /// Opens with the focus on the confirming button.
    public void open(String confirmText, Supplier<Runnable> action) {
        open(confirmText, confirm, action);
    }

    /// Opens with the focus on `first`; closes before it acts.
    public void open(String confirmText, Node first, Supplier<Runnable> action) {
        confirm.setText(confirmText);
        confirm.setDefaultButton(true);
        confirm.setGraphic(KeyHint.of("Enter"));
        confirm.getStyleClass().setAll("button", "action", "primary");
        confirm.setOnAction(_ -> {
            Runnable chosen = action.get();
            overlays.close();
            chosen.run();
        });
        Button cancel = new Button(texts.get("ui.cancel"));
        cancel.setGraphic(KeyHint.of("Esc"));
        cancel.getStyleClass().setAll("button", "action");
        cancel.setOnAction(_ -> overlays.close());
        HBox buttons = new HBox(8, cancel, confirm);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        card.getChildren().add(buttons);
        overlays.show(card, first);
    }
}
