package org.veranda.desktop.store;

import org.veranda.model.alarm.AlarmId;
import org.veranda.model.room.RoomId;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// The commands of this console whose outcome is not known or not shown yet, and what they are
/// about.
final class Pending {

    private final Map<UUID, Subject> subjects = new HashMap<>();
    private final Map<RoomId, Integer> rooms = new HashMap<>();
    private final Map<AlarmId, Integer> alarms = new HashMap<>();

    void begin(UUID command, Subject about) {
        settle(command);
        subjects.put(command, about);
        more(rooms, about.rooms());
        more(alarms, about.alarms());
    }

    /// What it was about; nothing when it was settled before.
    Subject settle(UUID command) {
        Subject about = subjects.remove(command);
        if (about == null) {
            return Subject.NONE;
        }
        fewer(rooms, about.rooms());
        fewer(alarms, about.alarms());
        return about;
    }

    boolean about(RoomId room) {
        return rooms.containsKey(room);
    }

    boolean about(AlarmId alarm) {
        return alarms.containsKey(alarm);
    }

    int size() {
        return subjects.size();
    }

    private static <K> void more(Map<K, Integer> counts, Collection<K> about) {
        about.forEach(each -> counts.merge(each, 1, Integer::sum));
    }

    private static <K> void fewer(Map<K, Integer> counts, Collection<K> about) {
        about.forEach(
                each -> counts.computeIfPresent(each, (_, count) -> count == 1 ? null : count - 1));
    }
}
