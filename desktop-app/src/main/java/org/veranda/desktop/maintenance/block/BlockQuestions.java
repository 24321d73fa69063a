package org.veranda.desktop.maintenance.block;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.control.Label;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.dialogue.AskForm;
import org.veranda.desktop.rooms.ask.DayField;
import org.veranda.desktop.ui.Overlays;
import org.veranda.desktop.ui.Texts;
import org.veranda.model.room.RoomCommand;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Consumer;

/// Asks what changing a block must know, and makes its command of the answers.
public final class BlockQuestions {

    private final Overlays overlays;
    private final Texts texts;

    public BlockQuestions(Overlays overlays, Texts texts) {
        this.overlays = overlays;
        this.texts = texts;
    }

    /// Asks for the last day; a later one makes the block longer, an earlier one shorter.
    void moveEnd(BlockRow row, Consumer<RoomCommand.Direct> next) {
        LocalDate end = row.block().through();
        AskForm form = form(BlockAction.MOVE_END, row);
        DayField last = new DayField(texts, "last-day", end == null ? row.block().from() : end);
        StringBinding fault =
                Bindings.createStringBinding(
                        () -> fault(row, last.day().get().orNull()), last.day());
        Label said = new Label();
        said.setId("last-day-fault");
        said.setWrapText(true);
        said.textProperty().bind(fault);
        form.field(texts.get("rooms.ask.through"), last.field(), last.node()).part(said);
        form.incomplete().bind(fault.isNotEmpty());
        form.open(
                texts.get("maintenance.block.action.move-end"),
                last.field(),
                () -> {
                    LocalDate day = Objects.requireNonNull(last.day().get().orNull());
                    return () -> next.accept(moved(row, day));
                });
    }

    void callOff(BlockRow row, Consumer<RoomCommand.Direct> next) {
        AskForm form = form(BlockAction.CALL_OFF, row);
        form.line(texts.get("maintenance.block.call-off.hint"));
        form.open(
                texts.get("maintenance.block.action.call-off"),
                () -> () -> next.accept(new RoomCommand.BlockCancel(row.block().id())));
    }

    private AskForm form(BlockAction action, BlockRow row) {
        return new AskForm(
                overlays,
                texts,
                texts.get(
                        "rooms.ask.title",
                        texts.get("maintenance.block.action." + action.word()),
                        row.room().name()));
    }

    private String fault(BlockRow row, @Nullable LocalDate day) {
        if (day == null) {
            return texts.get("rooms.ask.no-such-day");
        }
        return day.isBefore(row.block().from()) ? texts.get("rooms.ask.last-before-first") : "";
    }

    private static RoomCommand.Direct moved(BlockRow row, LocalDate day) {
        LocalDate end = row.block().through();
        return end != null && day.isAfter(end)
                ? new RoomCommand.BlockExtend(row.block().id(), day, null)
                : new RoomCommand.BlockShorten(row.block().id(), day);
    }
}
