package org.veranda.desktop.rooms.ask;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;

import org.veranda.desktop.dialogue.AskForm;
import org.veranda.desktop.dialogue.EnterConfirms;
import org.veranda.desktop.rooms.act.Preview;
import org.veranda.desktop.rooms.act.RefusalWords;
import org.veranda.desktop.store.RoomEntry;
import org.veranda.desktop.ui.Overlays;
import org.veranda.desktop.ui.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Shows, room by room, what would change and what not and why, before it is done to many.
public final class BulkDialog {

    private static final double LINE = 28;

    private final Overlays overlays;
    private final Texts texts;
    private final RefusalWords words;
    private final Predicate<RoomEntry> shown;

    /// @param shown whether a room stands on the board now, or is left out by what was typed or chosen
    public BulkDialog(Overlays overlays, Texts texts, Predicate<RoomEntry> shown) {
        this.shown = shown;
        this.overlays = overlays;
        this.texts = texts;
        words = new RefusalWords(texts);
    }

    /// @param taking the same when reservations in the way lose their rooms
    void show(Preview preview, Preview taking, Consumer<Preview> confirmed) {
        ObjectProperty<Preview> shown = new SimpleObjectProperty<>(preview);

        String action = texts.get("rooms.action." + preview.intent().action().word());
        AskForm form =
                new AskForm(
                        overlays,
                        texts,
                        texts.get("rooms.ask.title", action, counted(rooms(preview))));
        form.wide(520);
        ListView<String> list = list();
        Label summary = new Label();
        summary.getStyleClass().add("quiet");
        summary.setWrapText(true);
        shown.subscribe(now -> {
            list.getItems().setAll(lines(now));
            list.setPrefHeight(Math.min(10, list.getItems().size()) * LINE + 4);
            summary.setText(summary(now));
            form.incomplete().set(now.changing().isEmpty());
        });
        form.part(summary).part(list);
        if (preview.reserved()) {
            CheckBox take = new CheckBox(texts.get("rooms.bulk.unassign"));
            take.setId("take");
            take.selectedProperty().subscribe(chosen -> shown.set(chosen ? taking : preview));
            form.part(take).line(texts.get("rooms.ask.unassign.after"));
        }
        form.open(action, list, () -> () -> confirmed.accept(shown.get()));
    }

    private static ListView<String> list() {
        ListView<String> list = new ListView<>();
        list.setId("preview");
        list.setFixedCellSize(LINE);
        list.addEventFilter(KeyEvent.KEY_PRESSED, EnterConfirms::in);
        list.setCellFactory(_ -> new Line());
        return list;
    }

    private String summary(Preview preview) {
        return texts.get(
                "rooms.bulk.summary",
                preview.changing().size(),
                preview.staying().size(),
                preview.refused().size());
    }

    private static int rooms(Preview preview) {
        return preview.changing().size() + preview.staying().size() + preview.refused().size();
    }

    private List<String> lines(Preview preview) {
        List<String> lines = new ArrayList<>();
        for (Preview.No no : preview.refused()) {
            lines.add(texts.get("rooms.bulk.refused", name(no.room()), words.because(no.why())));
        }
        for (Preview.Change change : preview.changing()) {
            lines.add(
                    texts.get(
                            "rooms.bulk.change",
                            name(change.room()),
                            change.room().room().get().code().wire(),
                            change.after().code().wire()));
        }
        for (RoomEntry room : preview.staying()) {
            lines.add(texts.get("rooms.bulk.same", name(room)));
        }
        return lines;
    }

    private String counted(int rooms) {
        return texts.get("rooms.subject.many", rooms);
    }

    private String name(RoomEntry room) {
        String name = room.room().get().name();
        return shown.test(room) ? name : texts.get("rooms.bulk.hidden", name);
    }

    private static final class Line extends ListCell<String> {
        @Override
        protected void updateItem(String line, boolean empty) {
            super.updateItem(line, empty);
            setText(empty ? null : line);
        }
    }
}
