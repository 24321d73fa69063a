package org.veranda.desktop.rooms.board;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.store.RoomEntry;

import java.util.ArrayList;
import java.util.List;

/// Which rooms are shown: those of the chosen category that match what was typed.
final class Sieve {

    private final StringProperty find = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable RoomCategory> filter = new SimpleObjectProperty<>();
    private Search search = new Search("");

    StringProperty find() {
        return find;
    }

    ObjectProperty<@Nullable RoomCategory> filter() {
        return filter;
    }

    /// Takes what is typed now; answers whether there is anything to look for.
    boolean search() {
        search = new Search(find.get());
        return !search.empty();
    }

    boolean closed() {
        return filter.get() != null || !search.empty();
    }

    boolean lets(Listed room) {
        return passes(room) && search.matches(room);
    }

    List<Listed> of(List<Listed> all) {
        return search.among(all.stream().filter(this::passes).toList());
    }

    /// The one of these that was most likely meant.
    @Nullable RoomEntry best(List<Listed> found) {
        Listed best = search.best(found);
        return best == null ? null : best.entry();
    }

    /// What matches, the likeliest first.
    static List<RoomEntry> matching(String typed, List<Listed> all) {
        Search asked = new Search(typed);
        List<Listed> found = new ArrayList<>(asked.among(all));
        Listed best = asked.best(found);
        if (best != null && found.remove(best)) {
            found.addFirst(best);
        }
        return found.stream().map(Listed::entry).toList();
    }

    private boolean passes(Listed room) {
        RoomCategory category = filter.get();
        return category == null || (room.categories() & category.bit()) != 0;
    }
}
