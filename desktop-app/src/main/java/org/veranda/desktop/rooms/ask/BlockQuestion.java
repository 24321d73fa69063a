package org.veranda.desktop.rooms.ask;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

import org.veranda.desktop.rooms.act.Intent;
import org.veranda.desktop.rooms.act.Intents;
import org.veranda.desktop.ui.Dates;
import org.veranda.desktop.ui.Segments;
import org.veranda.desktop.ui.Texts;
import org.veranda.model.room.BlockKind;

import java.time.LocalDate;
import java.util.function.Consumer;

/// Asks how, from when, until when and why a room is blocked.
final class BlockQuestion {

    private final Texts texts;

    BlockQuestion(Texts texts) {
        this.texts = texts;
    }

    void ask(AskForm form, LocalDate today, Consumer<Intent> next) {
        ObjectProperty<BlockKind> kind = new SimpleObjectProperty<>(BlockKind.OOO);
        HBox kinds =
                Segments.of(
                        "kind",
                        BlockKind.class,
                        kind,
                        texts,
                        each -> "rooms.service." + each.wire());
        DatePicker from = picker("from", today);
        DatePicker through = picker("through", today.plusDays(1));
        TextField reason = new TextField();
        reason.setId("reason");
        form.field(texts.get("rooms.ask.kind"), kinds)
                .field(texts.get("rooms.ask.from"), from)
                .field(texts.get("rooms.ask.through"), through)
                .line(texts.get("rooms.ask.through.open"))
                .field(texts.get("rooms.ask.reason"), reason);
        form.incomplete()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> !complete(today, from, through, reason),
                                from.valueProperty(),
                                through.valueProperty(),
                                reason.textProperty()));
        form.open(
                texts.get("rooms.action.block"),
                reason,
                () -> {
                    Intent intent =
                            Intents.block(
                                    kind.get(),
                                    today,
                                    from.getValue(),
                                    through.getValue(),
                                    reason.getText().strip());
                    return () -> next.accept(intent);
                });
    }

    private static boolean complete(
            LocalDate today, DatePicker from, DatePicker through, TextField reason) {
        LocalDate first = from.getValue();
        LocalDate last = through.getValue();
        return first != null
                && !first.isBefore(today)
                && (last == null ? first.equals(today) : !last.isBefore(first))
                && !reason.getText().isBlank();
    }

    private DatePicker picker(String id, LocalDate value) {
        DatePicker picker = new DatePicker(value);
        picker.setConverter(Dates.converter(texts));
        picker.setId(id);
        picker.setPrefWidth(180);
        return picker;
    }
}
