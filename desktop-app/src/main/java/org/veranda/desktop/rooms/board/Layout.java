package org.veranda.desktop.rooms.board;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.store.RoomEntry;
import org.veranda.desktop.words.Natural;
import org.veranda.model.room.LocationId;
import org.veranda.wire.LocationView;
import org.veranda.wire.RoomView;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Puts rooms in the order and the places of the board.
final class Layout {

    private record Key(String location, @Nullable String floor) {}

    private record Sorted(RoomEntry entry, Key key, int location, String floor, String name) {}

    private static final Comparator<Sorted> ORDER =
            Comparator.comparingInt(Sorted::location)
                    .thenComparing(Sorted::floor)
                    .thenComparing(Sorted::name);

    private Layout() {}

    static List<Listed> arrange(
            List<RoomEntry> rooms, List<LocationView> locations, Grouping grouping) {
        Map<LocationId, Integer> orders = new HashMap<>();
        locations.forEach(location -> orders.put(location.id(), location.sortOrder()));
        List<Sorted> sorted = new ArrayList<>();
        for (RoomEntry room : rooms) {
            sorted.add(sorted(room, orders, grouping));
        }
        sorted.sort(ORDER);
        Map<Key, Integer> sizes = new LinkedHashMap<>();
        sorted.forEach(room -> sizes.merge(room.key(), 1, Integer::sum));
        Map<Key, Place> places = new HashMap<>();
        sizes.forEach((key, size) ->
                places.put(key, new Place(key.location(), key.floor(), size, new Tally())));
        List<Listed> listed = new ArrayList<>();
        for (Sorted room : sorted) {
            Place place = places.get(room.key());
            if (place != null) {
                listed.add(new Listed(room.entry(), place));
            }
        }
        return listed;
    }

    /// These rooms by the places they stand at, in order.
    static List<RoomGroup> grouped(List<Listed> rooms) {
        Map<Place, List<RoomEntry>> byPlace = new LinkedHashMap<>();
        for (Listed room : rooms) {
            byPlace.computeIfAbsent(room.place(), _ -> new ArrayList<>()).add(room.entry());
        }
        return byPlace.entrySet().stream()
                .map(place -> group(place.getKey(), place.getValue()))
                .toList();
    }

    private static RoomGroup group(Place place, List<RoomEntry> rooms) {
        return new RoomGroup(
                place.location(),
                place.floor(),
                place.tally().of(RoomCategory.READY),
                place.rooms(),
                rooms);
    }

    private static Sorted sorted(
            RoomEntry entry, Map<LocationId, Integer> orders, Grouping grouping) {
        RoomView room = entry.room().get();
        String floor = grouping == Grouping.FLOOR ? room.floor() : null;
        return new Sorted(
                entry,
                new Key(room.location().name(), floor),
                orders.getOrDefault(room.location().id(), Integer.MAX_VALUE),
                floor == null ? "" : Natural.key(floor),
                Natural.key(room.name()));
    }
}
