package org.veranda.desktop.rooms.drawer;

import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.store.Histories;
import org.veranda.desktop.store.RoomEntry;
import org.veranda.model.room.RoomId;
import org.veranda.wire.HistoryEntry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The history of the room that is shown. Whoever runs through rooms asks for none of them: the
/// question waits until the person stays for a moment, and what is known already is not asked
/// again. Lives on the FX thread.
final class HistoryBook {

    static final Duration MOMENT = Duration.millis(250);

    private static final int MOST = 50;

    private record Page(long version, List<HistoryEntry> entries) {}

    private final Histories histories;
    private final PauseTransition rest = new PauseTransition(MOMENT);
    private final ReadOnlyObjectWrapper<HistoryState> state =
            new ReadOnlyObjectWrapper<>(new HistoryState.Known(List.of()));
    private final Map<RoomId, Page> known = new LinkedHashMap<>();
    private @Nullable RoomEntry shown;
    private long question;

    HistoryBook(Histories histories) {
        this.histories = histories;
        rest.setOnFinished(_ -> ask());
    }

    ReadOnlyObjectProperty<HistoryState> state() {
        return state.getReadOnlyProperty();
    }

    /// Turns to this room, or to what it has become; asks at once when the book was closed.
    void turnTo(@Nullable RoomEntry room) {
        boolean opened = shown == null;
        boolean other = room != null && !room.equals(shown);
        shown = room;
        question++;
        rest.stop();
        if (room == null) {
            return;
        }
        Page page = known.get(room.id());
        if (page != null && page.version() == version(room)) {
            state.set(new HistoryState.Known(page.entries()));
            return;
        }
        if (other) {
            state.set(
                    page == null
                            ? new HistoryState.Loading()
                            : new HistoryState.Known(page.entries()));
        }
        if (opened) {
            ask();
        } else {
            rest.playFromStart();
        }
    }

    /// Asks now, whatever is known.
    void ask() {
        RoomEntry room = shown;
        if (room == null) {
            return;
        }
        long asked = ++question;
        long version = version(room);
        histories
                .of(room.id())
                .whenComplete((entries, failure) -> {
                    if (failure == null) {
                        keep(room.id(), new Page(version, entries));
                    }
                    if (asked == question) {
                        state.set(
                                failure == null
                                        ? new HistoryState.Known(entries)
                                        : new HistoryState.Failed());
                    }
                });
    }

    private void keep(RoomId room, Page page) {
        known.remove(room);
        known.put(room, page);
        if (known.size() > MOST) {
            known.remove(known.keySet().iterator().next());
        }
    }

    private static long version(RoomEntry room) {
        return room.room().get().version();
    }
}
