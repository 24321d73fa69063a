package org.veranda.desktop.store.alarm;

import org.jspecify.annotations.Nullable;
import org.veranda.model.alarm.AlarmPhase;
import org.veranda.model.room.RoomId;
import org.veranda.wire.AlarmView;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/// The open alarms to be seen by the rooms they are about, always in order: a flood must not sort them
/// with every pulse.
final class RoomAlarmBook {

    private static final Comparator<AlarmView> WORST_FIRST =
            Comparator.comparing(AlarmView::severity)
                    .thenComparing(AlarmView::raisedAt)
                    .thenComparingLong(alarm -> alarm.id().value());

    private final Map<RoomId, NavigableSet<AlarmView>> rooms = new HashMap<>();

    void clear() {
        rooms.clear();
    }

    /// Answers the rooms that the alarm concerned before or concerns now.
    Set<RoomId> put(@Nullable AlarmView before, AlarmView now) {
        Set<RoomId> touched = new LinkedHashSet<>();
        if (before != null && before.roomId() != null) {
            touched.add(before.roomId());
            ofRoom(before.roomId()).remove(before);
        }
        if (now.roomId() != null) {
            touched.add(now.roomId());
            if (now.phase() != AlarmPhase.NORMAL && !now.phase().hidden()) {
                ofRoom(now.roomId()).add(now);
            }
        }
        return touched;
    }

    RoomAlarms of(RoomId room) {
        NavigableSet<AlarmView> all = rooms.get(room);
        return all == null || all.isEmpty() ? RoomAlarms.NONE : new RoomAlarms(List.copyOf(all));
    }

    private NavigableSet<AlarmView> ofRoom(RoomId room) {
        return rooms.computeIfAbsent(room, _ -> new TreeSet<>(WORST_FIRST));
    }
}
