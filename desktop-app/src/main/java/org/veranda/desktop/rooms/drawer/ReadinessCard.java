package org.veranda.desktop.rooms.drawer;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.rooms.act.RefusalWords;
import org.veranda.desktop.rooms.face.RoomWords;
import org.veranda.desktop.store.RoomEntry;
import org.veranda.desktop.ui.Texts;
import org.veranda.model.FailingClause;
import org.veranda.model.room.Occupancy;
import org.veranda.wire.BookingView;
import org.veranda.wire.RoomView;

/// Whether the room may be given to a guest; if not, each reason and what to do about it.
final class ReadinessCard {

    private final RoomWords words;
    private final Texts texts;
    private final RefusalWords refusals;
    private final VBox card = new VBox();

    ReadinessCard(RoomWords words) {
        this.words = words;
        texts = words.texts();
        refusals = new RefusalWords(texts);
        card.setId("readiness");
    }

    Node node() {
        return card;
    }

    void show(RoomEntry entry) {
        RoomView room = entry.room().get();
        card.getChildren().clear();
        card.getStyleClass().setAll("card");
        if (room.occupancy() == Occupancy.OCCUPIED) {
            stay(entry.marks().get().inHouse());
        } else if (room.readyForGuest()) {
            card.getStyleClass().add("good");
            card.getChildren().add(strong(ready(entry.marks().get().arriving())));
        } else {
            card.getStyleClass().add("why");
            card.getChildren().add(strong(notReady(entry.marks().get().arriving())));
            room.notReady().forEach(clause -> card.getChildren().add(clause(clause)));
        }
    }

    private void stay(@Nullable BookingView stay) {
        if (stay == null) {
            card.getChildren().add(strong(texts.get("rooms.stay.occupied")));
            return;
        }
        String guest = stay.guestName();
        card.getChildren()
                .addAll(
                        strong(guest == null ? texts.get("rooms.stay.nameless") : guest),
                        quiet(
                                texts.get(
                                        "rooms.stay.dates",
                                        words.date(stay.departure()),
                                        stay.party().persons())));
    }

    private String ready(@Nullable BookingView arriving) {
        String guest = arriving == null ? null : arriving.guestName();
        return guest == null
                ? texts.get("rooms.ready")
                : texts.get("rooms.ready.for", guest, time(arriving));
    }

    private String notReady(@Nullable BookingView arriving) {
        String guest = arriving == null ? null : arriving.guestName();
        return guest == null
                ? texts.get("rooms.not-ready")
                : texts.get("rooms.not-ready.for", guest, time(arriving));
    }

    private String time(@Nullable BookingView arriving) {
        String time = words.arrivalTime(arriving);
        return time == null ? "" : time;
    }

    private Label clause(FailingClause clause) {
        String next = refusals.nextStep(clause);
        return quiet((refusals.clause(clause) + ". " + next).strip());
    }

    private static Label strong(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("strong");
        label.setWrapText(true);
        return label;
    }

    private static Label quiet(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("quiet");
        label.setWrapText(true);
        return label;
    }
}
