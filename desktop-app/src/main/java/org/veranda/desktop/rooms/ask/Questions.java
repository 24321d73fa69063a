package org.veranda.desktop.rooms.ask;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.dialogue.AskForm;
import org.veranda.desktop.dialogue.EnterConfirms;
import org.veranda.desktop.rooms.act.Intent;
import org.veranda.desktop.rooms.act.Intents;
import org.veranda.desktop.rooms.act.RoomAction;
import org.veranda.desktop.store.RoomEntry;
import org.veranda.desktop.store.Store;
import org.veranda.desktop.ui.Overlays;
import org.veranda.desktop.ui.Segments;
import org.veranda.desktop.ui.Texts;
import org.veranda.model.room.Condition;
import org.veranda.wire.BookingView;
import org.veranda.wire.PropertyView;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Asks what an action must know, and makes its intent of the answers.
public final class Questions {

    private final Overlays overlays;
    private final Texts texts;
    private final Store store;
    private final Supplier<Instant> now;
    private final BlockQuestion block;

    public Questions(Overlays overlays, Texts texts, Store store, Supplier<Instant> now) {
        this.overlays = overlays;
        this.texts = texts;
        this.store = store;
        this.now = now;
        block = new BlockQuestion(texts);
    }

    void ask(RoomAction action, List<RoomEntry> rooms, Consumer<Intent> next) {
        AskForm form = new AskForm(overlays, texts, title(action, rooms));
        switch (action) {
            case MARK_DIRTY -> dirty(form, next);
            case FAIL_INSPECTION -> failInspection(form, next);
            case BLOCK -> block.ask(form, today(), next);
            case FINISH_BLOCK -> finishBlock(form, next);
            case NOTE -> note(form, rooms, next);
            case HOLD -> hold(form, next);
            case WALK_IN -> walkIn(form, next);
            case CHECK_OUT -> checkOut(form, rooms.getFirst(), next);
            case CHECK_IN,
                    MARK_CLEAN,
                    INSPECT,
                    START_CLEAN,
                    STOP_CLEAN,
                    RUSH,
                    NO_RUSH,
                    PICKUP,
                    DO_NOT_DISTURB,
                    MAKE_UP,
                    DECLINE,
                    NO_REQUEST,
                    RELEASE ->
                    throw new IllegalArgumentException("Cannot ask about " + action);
        }
    }

    private void dirty(AskForm form, Consumer<Intent> next) {
        TextField reason = reason(form, texts.get("rooms.ask.reason.dirty"));
        form.open(
                texts.get("rooms.action.mark-dirty"),
                reason,
                () -> then(next, Intents.markDirty(reason.getText().strip())));
    }

    private void failInspection(AskForm form, Consumer<Intent> next) {
        ObjectProperty<Fault> to = new SimpleObjectProperty<>(Fault.DIRTY);
        form.field(
                texts.get("rooms.ask.becomes"),
                Segments.of(
                        "fault",
                        Fault.class,
                        to,
                        texts,
                        fault -> "rooms.condition." + fault.condition().wire()));
        TextField reason = reason(form, "");
        form.open(
                texts.get("rooms.action.fail-inspection"),
                reason,
                () ->
                        then(
                                next,
                                Intents.failInspection(
                                        to.get().condition(), reason.getText().strip())));
    }

    private void finishBlock(AskForm form, Consumer<Intent> next) {
        ObjectProperty<Condition> becomes = new SimpleObjectProperty<>(Condition.DIRTY);
        form.field(
                texts.get("rooms.ask.becomes"),
                Segments.of(
                        "becomes",
                        Condition.class,
                        becomes,
                        texts,
                        condition -> "rooms.condition." + condition.wire()));
        TextField reason = new TextField();
        reason.setId("reason");
        form.field(texts.get("rooms.ask.reason.optional"), reason);
        form.open(
                texts.get("rooms.action.finish-block"),
                reason,
                () -> then(next, Intents.finishBlock(becomes.get(), orNull(reason.getText()))));
    }

    private void note(AskForm form, List<RoomEntry> rooms, Consumer<Intent> next) {
        String before = rooms.size() == 1 ? rooms.getFirst().room().get().note() : null;
        TextArea text = new TextArea(before == null ? "" : before);
        text.setId("note");
        text.setPrefRowCount(3);
        text.setWrapText(true);
        text.addEventFilter(KeyEvent.KEY_PRESSED, EnterConfirms::in);
        form.field(texts.get("rooms.ask.note"), text).line(texts.get("rooms.ask.note.seen"));
        form.open(
                texts.get("rooms.action.note"),
                text,
                () -> then(next, Intents.note(text.getText().strip())));
    }

    private void hold(AskForm form, Consumer<Intent> next) {
        ObjectProperty<HoldTerm> term = new SimpleObjectProperty<>(HoldTerm.HOUR);
        var terms =
                Segments.of(
                        "hold",
                        HoldTerm.class,
                        term,
                        texts,
                        each -> "rooms.hold." + each.term().toMinutes());
        form.field(texts.get("rooms.ask.hold"), terms);
        form.open(
                texts.get("rooms.action.hold"),
                terms.getChildren().get(1),
                () -> then(next, Intents.hold(now.get().plus(term.get().term()))));
    }

    private void walkIn(AskForm form, Consumer<Intent> next) {
        TextField name = new TextField();
        name.setId("guest");
        NightsField nights = new NightsField();
        form.field(texts.get("rooms.ask.guest"), name)
                .field(texts.get("rooms.ask.nights"), nights.node());
        form.incomplete().bind(nights.blank());
        form.open(
                texts.get("rooms.action.walk-in"),
                name,
                () ->
                        then(
                                next,
                                Intents.walkIn(
                                        orNull(name.getText()),
                                        today().plusDays(nights.nights()))));
    }

    private void checkOut(AskForm form, RoomEntry room, Consumer<Intent> next) {
        BookingView stay = room.marks().get().inHouse();
        String guest = stay == null ? null : stay.guestName();
        form.line(
                guest == null
                        ? texts.get("rooms.ask.check-out.nameless")
                        : texts.get("rooms.ask.check-out", guest));
        form.open(texts.get("rooms.action.check-out"), () -> then(next, Intents.checkOut()));
    }

    private TextField reason(AskForm form, String suggestion) {
        TextField reason = new TextField(suggestion);
        reason.setId("reason");
        form.field(texts.get("rooms.ask.reason"), reason);
        form.incomplete().bind(reason.textProperty().map(text -> text.isBlank()));
        return reason;
    }

    private String title(RoomAction action, List<RoomEntry> rooms) {
        String subject =
                rooms.size() == 1
                        ? rooms.getFirst().room().get().name()
                        : texts.get("rooms.subject.many", rooms.size());
        return texts.get("rooms.ask.title", texts.get("rooms.action." + action.word()), subject);
    }

    private LocalDate today() {
        PropertyView property = store.property().get();
        return property == null ? LocalDate.ofEpochDay(0) : property.businessDate();
    }

    private static Runnable then(Consumer<Intent> next, Intent intent) {
        return () -> next.accept(intent);
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
