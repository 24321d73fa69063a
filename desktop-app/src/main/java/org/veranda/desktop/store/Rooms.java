package org.veranda.desktop.store;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.veranda.model.room.RoomId;
import org.veranda.wire.RoomView;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/// The rooms in the server's order. A room keeps its entry for as long as it is there.
final class Rooms {

    private final ObservableList<RoomEntry> shown = FXCollections.observableArrayList();
    private final ObservableList<RoomEntry> view = FXCollections.unmodifiableObservableList(shown);
    private final Map<RoomId, RoomEntry> entries = new LinkedHashMap<>();
    private final Map<RoomId, RoomView> changed = new LinkedHashMap<>();
    private final Set<RoomId> marked = new LinkedHashSet<>();
    private boolean relaid;

    ObservableList<RoomEntry> view() {
        return view;
    }

    @Nullable RoomEntry get(RoomId id) {
        return entries.get(id);
    }

    void put(RoomView room) {
        if (entries.putIfAbsent(room.id(), new RoomEntry(room)) == null) {
            relaid = true;
            marked.add(room.id());
        } else {
            changed.put(room.id(), room);
        }
    }

    /// Takes them as they are: a snapshot knows best, even when it is of an older state brought back.
    void replace(Collection<RoomView> all) {
        Map<RoomId, RoomEntry> before = new LinkedHashMap<>(entries);
        entries.clear();
        changed.clear();
        for (RoomView room : all) {
            RoomEntry known = before.get(room.id());
            entries.put(room.id(), known == null ? new RoomEntry(room) : known);
            changed.put(room.id(), room);
        }
        relaid = true;
        markAll();
    }

    /// Takes the rooms that there are, but none older than it is known already.
    void layOut(Collection<RoomView> all) {
        replace(all.stream().map(this::newer).toList());
    }

    private RoomView newer(RoomView told) {
        RoomEntry entry = entries.get(told.id());
        if (entry == null) {
            return told;
        }
        RoomView known = changed.getOrDefault(told.id(), entry.room().get());
        return known.version() > told.version() ? known : told;
    }

    void mark(Collection<RoomId> rooms) {
        marked.addAll(rooms);
    }

    void markAll() {
        marked.addAll(entries.keySet());
    }

    void flush(Function<RoomId, RoomMarks> marks) {
        boolean moved = changed.values().stream().anyMatch(this::isMoved);
        changed.forEach((id, room) -> entry(id).forEach(entry -> entry.show(room)));
        marked.forEach(id -> entry(id).forEach(entry -> entry.mark(marks.apply(id))));
        changed.clear();
        marked.clear();
        if (relaid || moved) {
            relaid = false;
            List<RoomEntry> next = new ArrayList<>(entries.values());
            if (moved || !next.equals(shown)) {
                shown.setAll(next);
            }
        }
    }

    /// Whether the room stands elsewhere on the board, or is called something else.
    private boolean isMoved(RoomView room) {
        RoomEntry entry = entries.get(room.id());
        if (entry == null) {
            return false;
        }
        RoomView before = entry.room().get();
        return !before.name().equals(room.name())
                || !before.location().equals(room.location())
                || !before.roomType().equals(room.roomType())
                || !Objects.equals(before.floor(), room.floor());
    }

    private List<RoomEntry> entry(RoomId id) {
        RoomEntry entry = entries.get(id);
        return entry == null ? List.of() : List.of(entry);
    }
}
