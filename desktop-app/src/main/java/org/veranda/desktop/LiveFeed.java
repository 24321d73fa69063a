package org.veranda.desktop;

import javafx.collections.ObservableList;

import org.veranda.desktop.store.RoomEntry;
import org.veranda.model.room.RoomId;
import org.veranda.wire.RoomView;

import java.io.PrintStream;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Prints every change of a room, for where there is no screen to see it. Lives on the FX thread.
final class LiveFeed {

    private final PrintStream out;
    private final Set<RoomId> followed = new HashSet<>();
    private int changes;

    LiveFeed(PrintStream out) {
        this.out = out;
    }

    int changes() {
        return changes;
    }

    void follow(ObservableList<RoomEntry> rooms) {
        for (RoomEntry entry : rooms) {
            if (followed.add(entry.id())) {
                entry.room().subscribe((before, now) -> print(before, now));
            }
        }
    }

    private void print(RoomView before, RoomView now) {
        changes++;
        out.printf(
                Locale.ROOT,
                "%s  %-12s %-5s -> %-5s %s%n",
                LocalTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS),
                now.name(),
                before.code(),
                now.code(),
                now.status().wire());
    }
}
