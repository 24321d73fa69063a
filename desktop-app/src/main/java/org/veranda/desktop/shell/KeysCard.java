package org.veranda.desktop.shell;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import org.veranda.desktop.ui.KeyHint;
import org.veranda.desktop.ui.Overlays;
import org.veranda.desktop.ui.Texts;

import java.util.ArrayList;
import java.util.List;

/// F1 or `?`: what the keys do, here and everywhere.
final class KeysCard {

    private static final List<KeyLine> EVERYWHERE =
            List.of(
                    new KeyLine("Ctrl+K", "shell.keys.palette"),
                    new KeyLine("F6", "shell.keys.pane"),
                    new KeyLine(Shell.TRY_NOW, "shell.keys.try-now"),
                    new KeyLine("F1  ?", "shell.keys.keys"),
                    new KeyLine("Alt+1 …", "shell.keys.screen"));

    private final Overlays overlays;
    private final Texts texts;

    KeysCard(Overlays overlays, Texts texts) {
        this.overlays = overlays;
        this.texts = texts;
    }

    /// @param more what else works everywhere
    void open(Screen screen, List<KeyLine> more) {
        Label heading = new Label(texts.get("shell.keys"));
        heading.getStyleClass().add("heading");
        Button close = new Button(texts.get("shell.keys.close"));
        close.setGraphic(KeyHint.of("Esc"));
        close.getStyleClass().setAll("button", "action");
        close.setOnAction(_ -> overlays.close());
        VBox card = new VBox(heading, lines(screen, more), close);
        card.setId("keys");
        card.setAccessibleRole(AccessibleRole.DIALOG);
        card.setAccessibleText(texts.get("shell.keys"));
        overlays.show(card, close);
    }

    private GridPane lines(Screen screen, List<KeyLine> more) {
        List<KeyLine> all = new ArrayList<>(screen.keys());
        all.addAll(EVERYWHERE);
        all.addAll(more);
        GridPane grid = new GridPane(14, 7);
        int half = (all.size() + 1) / 2;
        for (int i = 0; i < all.size(); i++) {
            int column = i < half ? 0 : 2;
            grid.add(KeyHint.of(all.get(i).keys()), column, i % half);
            Label what = new Label(texts.get(all.get(i).textKey()));
            what.setMinWidth(230);
            grid.add(what, column + 1, i % half);
        }
        return grid;
    }
}
