package org.veranda.desktop.rooms.ask;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

import org.veranda.desktop.dialogue.AskForm;
import org.veranda.desktop.rooms.act.Intent;
import org.veranda.desktop.rooms.act.Intents;
import org.veranda.desktop.ui.Segments;
import org.veranda.desktop.ui.Texts;
import org.veranda.model.room.BlockKind;

import java.time.LocalDate;
import java.util.Objects;
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
        DayField from = new DayField(texts, "from", today);
        DayField through = new DayField(texts, "through", today.plusDays(1));
        StringBinding fault =
                Bindings.createStringBinding(
                        () -> fault(today, from.day().get(), through.day().get()),
                        from.day(),
                        through.day());
        TextField reason = new TextField();
        reason.setId("reason");
        form.field(texts.get("rooms.ask.kind"), kinds)
                .field(texts.get("rooms.ask.from"), from.field(), from.node())
                .field(texts.get("rooms.ask.through"), through.field(), through.node())
                .part(said(fault))
                .field(texts.get("rooms.ask.reason"), reason);
        form.incomplete()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> !fault.get().isEmpty() || reason.getText().isBlank(),
                                fault,
                                reason.textProperty()));
        form.open(
                texts.get("rooms.action.block"),
                reason,
                () -> {
                    Intent intent =
                            Intents.block(
                                    kind.get(),
                                    today,
                                    Objects.requireNonNull(from.day().get().orNull()),
                                    through.day().get().orNull(),
                                    reason.getText().strip());
                    return () -> next.accept(intent);
                });
    }

    /// What stands below the days: what is wrong with them or, when nothing is, what an empty last
    /// day means.
    private Label said(StringBinding fault) {
        Label label = new Label();
        label.setId("days");
        label.setWrapText(true);
        label.textProperty()
                .bind(
                        Bindings.when(fault.isEmpty())
                                .then(texts.get("rooms.ask.through.open"))
                                .otherwise(fault));
        fault.subscribe(
                now -> label.getStyleClass().setAll("label", now.isEmpty() ? "quiet" : "strong"));
        return label;
    }

    /// Why there is no block of these days; empty when there is.
    private String fault(LocalDate today, DayTyped from, DayTyped through) {
        if (from instanceof DayTyped.Unreadable || through instanceof DayTyped.Unreadable) {
            return texts.get("rooms.ask.no-such-day");
        }
        LocalDate first = from.orNull();
        LocalDate last = through.orNull();
        if (first == null) {
            return texts.get("rooms.ask.no-first-day");
        }
        if (first.isBefore(today)) {
            return texts.get("rooms.ask.past-day");
        }
        if (last == null) {
            return first.equals(today) ? "" : texts.get("rooms.ask.no-last-day");
        }
        return last.isBefore(first) ? texts.get("rooms.ask.last-before-first") : "";
    }
}
