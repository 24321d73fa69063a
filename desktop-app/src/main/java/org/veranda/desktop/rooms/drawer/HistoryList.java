package org.veranda.desktop.rooms.drawer;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.veranda.desktop.rooms.face.RoomWords;
import org.veranda.desktop.ui.Texts;
import org.veranda.wire.HistoryEntry;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What happened to the room: when, what, who, from where.
final class HistoryList {

    private static final int MOST = 40;

    private final DrawerViewModel model;
    private final RoomWords words;
    private final Texts texts;
    private final VBox rows = new VBox();
    private final VBox box;

    HistoryList(DrawerViewModel model, RoomWords words) {
        this.model = model;
        this.words = words;
        texts = words.texts();
        Label title = new Label();
        title.textProperty().bind(texts.bind("rooms.history"));
        title.getStyleClass().add("strong");
        box = new VBox(6, title, rows);
        box.setId("history");
        model.history().subscribe(_ -> show());
        texts.locale().subscribe(_ -> show());
    }

    Node node() {
        return box;
    }

    private void show() {
        rows.getChildren()
                .setAll(
                        switch (model.history().get()) {
                            case HistoryState.Loading _ ->
                                    List.of(quiet(texts.get("rooms.history.loading")));
                            case HistoryState.Failed _ -> List.of(failed());
                            case HistoryState.Known(var entries) when entries.isEmpty() ->
                                    List.of(quiet(texts.get("rooms.history.empty")));
                            case HistoryState.Known(var entries) ->
                                    entries.stream().limit(MOST).map(this::row).toList();
                        });
    }

    private Node failed() {
        Button again = new Button(texts.get("rooms.history.again"));
        again.getStyleClass().setAll("button", "link");
        again.setOnAction(_ -> model.reload());
        return new VBox(2, quiet(texts.get("rooms.history.failed")), again);
    }

    private Node row(HistoryEntry entry) {
        Label when = quiet(words.moments().moment(entry.at()));
        when.setWrapText(false);
        when.getStyleClass().add("history-when");
        Label what = new Label(what(entry));
        what.setWrapText(true);
        VBox text = new VBox(what);
        String details = details(entry);
        if (!details.isBlank()) {
            text.getChildren().add(quiet(details));
        }
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(when, text);
        row.getStyleClass().add("history-row");
        return row;
    }

    /// Who, from where and why, as far as it is known.
    private static String details(HistoryEntry entry) {
        return Stream.of(entry.by(), entry.device(), entry.reason())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" · "));
    }

    private String what(HistoryEntry entry) {
        String command = entry.command().substring(entry.command().indexOf('.') + 1);
        String name =
                texts.find("rooms.happened." + command.replace('_', '-'))
                        .orElse(command.replace('_', ' '));
        return entry.from() == entry.to()
                ? name
                : texts.get("rooms.happened", name, entry.from().wire(), entry.to().wire());
    }

    private static Label quiet(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("quiet");
        label.setWrapText(true);
        return label;
    }
}
