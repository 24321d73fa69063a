package org.veranda.desktop.rooms.board;

import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.store.RoomEntry;
import org.veranda.desktop.words.Folded;
import org.veranda.wire.BookingView;

/// A room in the board's list, with what finding and counting need ready at hand.
final class Listed {

    private final RoomEntry entry;
    private final Place place;
    private final String name;
    private String guests = "";
    private int categories;
    private Subscription watching = Subscription.EMPTY;

    Listed(RoomEntry entry, Place place) {
        this.entry = entry;
        this.place = place;
        name = Folded.fold(entry.room().get().name());
    }

    RoomEntry entry() {
        return entry;
    }

    Place place() {
        return place;
    }

    /// The room's name, folded.
    String name() {
        return name;
    }

    /// The names of whoever is or will be in the room, folded, each after a space.
    String guests() {
        return guests;
    }

    int categories() {
        return categories;
    }

    /// Counts the room now and at every change, and then tells whoever else wants to know.
    void watch(Tally tally, Runnable changed) {
        look(tally);
        Runnable again =
                () -> {
                    look(tally);
                    changed.run();
                };
        watching =
                Subscription.combine(entry.room().subscribe(again), entry.marks().subscribe(again));
    }

    void unwatch(Tally tally) {
        watching.unsubscribe();
        tally.move(categories, 0);
        place.tally().move(categories, 0);
        categories = 0;
    }

    private void look(Tally tally) {
        int now = RoomCategory.of(entry);
        tally.move(categories, now);
        place.tally().move(categories, now);
        categories = now;
        guests = guest(entry.marks().get().inHouse()) + guest(entry.marks().get().arriving());
    }

    private static String guest(@Nullable BookingView booking) {
        return booking == null || booking.guestName() == null
                ? ""
                : " " + Folded.fold(booking.guestName());
    }
}
