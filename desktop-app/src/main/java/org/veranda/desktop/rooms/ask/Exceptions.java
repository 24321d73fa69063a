package org.veranda.desktop.rooms.ask;

import javafx.scene.control.TextField;

import org.veranda.desktop.dialogue.AskForm;
import org.veranda.desktop.rooms.act.RefusalWords;
import org.veranda.desktop.rooms.act.RoomAction;
import org.veranda.desktop.store.RoomEntry;
import org.veranda.desktop.ui.Dates;
import org.veranda.desktop.ui.Overlays;
import org.veranda.desktop.ui.Texts;
import org.veranda.model.Refusal;
import org.veranda.wire.BookingView;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/// Asks whether what stands in the way shall be set aside: a rule, by those who may and with a
/// reason that is kept; reservations, which lose their room to a block.
public final class Exceptions {

    private static final int MOST = 8;

    private final Overlays overlays;
    private final Texts texts;
    private final RefusalWords words;

    public Exceptions(Overlays overlays, Texts texts) {
        this.overlays = overlays;
        this.texts = texts;
        words = new RefusalWords(texts);
    }

    void override(RoomAction action, RoomEntry room, Refusal why, Consumer<String> withReason) {
        String name = texts.get("rooms.action." + action.word());
        AskForm form = form("rooms.ask.override.title", room, action);
        TextField reason = new TextField();
        reason.setId("reason");
        form.line(texts.get("rooms.ask.override.rule", words.because(why)))
                .field(texts.get("rooms.ask.override.reason"), reason)
                .line(texts.get("rooms.ask.override.kept"));
        form.incomplete().bind(reason.textProperty().map(text -> text.isBlank()));
        form.open(
                texts.get("rooms.ask.override.confirm", name),
                reason,
                () -> {
                    String given = reason.getText().strip();
                    return () -> withReason.accept(given);
                });
    }

    void unassign(RoomEntry room, List<BookingView> bookings, Runnable confirmed) {
        AskForm form = form("rooms.ask.title", room, RoomAction.BLOCK);
        form.line(texts.get("rooms.ask.unassign", bookings.size()));
        bookings.stream().limit(MOST).forEach(booking -> form.strong(describe(booking)));
        if (bookings.size() > MOST) {
            form.line(texts.get("rooms.ask.unassign.more", bookings.size() - MOST));
        }
        form.line(texts.get("rooms.ask.unassign.after"));
        form.open(texts.get("rooms.ask.unassign.confirm"), () -> confirmed);
    }

    private AskForm form(String titleKey, RoomEntry room, RoomAction action) {
        String name = texts.get("rooms.action." + action.word());
        return new AskForm(overlays, texts, texts.get(titleKey, name, room.room().get().name()));
    }

    private String describe(BookingView booking) {
        return texts.get(
                "rooms.ask.unassign.booking",
                Objects.requireNonNullElse(booking.guestName(), booking.reference()),
                Dates.day(texts, booking.arrival()),
                Dates.day(texts, booking.departure()));
    }
}
