package org.veranda.desktop.store.alarm;

import org.jspecify.annotations.Nullable;
import org.veranda.model.alarm.AlarmId;
import org.veranda.model.alarm.AlarmPhase;
import org.veranda.model.room.RoomId;
import org.veranda.wire.AlarmView;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// The open alarms by the rooms they are about.
final class RoomAlarmBook {

    private static final Comparator<AlarmView> WORST_FIRST =
            Comparator.comparing(AlarmView::severity).thenComparing(AlarmView::raisedAt);

    private final Map<RoomId, Map<AlarmId, AlarmView>> rooms = new HashMap<>();

    void clear() {
        rooms.clear();
    }

    /// Answers the rooms that the alarm concerned before or concerns now.
    Set<RoomId> put(@Nullable AlarmView before, AlarmView now) {
        Set<RoomId> touched = new LinkedHashSet<>();
        if (before != null && before.roomId() != null) {
            touched.add(before.roomId());
            ofRoom(before.roomId()).remove(before.id());
        }
        if (now.roomId() != null) {
            touched.add(now.roomId());
            if (now.phase() != AlarmPhase.NORMAL) {
                ofRoom(now.roomId()).put(now.id(), now);
            }
        }
        return touched;
    }

    RoomAlarms of(RoomId room) {
        Map<AlarmId, AlarmView> all = rooms.get(room);
        return all == null || all.isEmpty()
                ? RoomAlarms.NONE
                : new RoomAlarms(
                        all.values().stream()
                                .filter(alarm -> !alarm.phase().hidden())
                                .sorted(WORST_FIRST)
                                .toList());
    }

    private Map<AlarmId, AlarmView> ofRoom(RoomId room) {
        return rooms.computeIfAbsent(room, _ -> new LinkedHashMap<>());
    }
}
