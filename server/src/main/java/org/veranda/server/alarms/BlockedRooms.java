package org.veranda.server.alarms;

import org.springframework.stereotype.Component;
import org.veranda.model.room.RoomId;
import org.veranda.server.rooms.RoomService;
import org.veranda.server.tenancy.Properties;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Rooms that no guest is given because of an alarm. They are locked before alarms, as room commands do.
@Component
class BlockedRooms {

    private final RoomService rooms;
    private final Properties properties;

    BlockedRooms(RoomService rooms, Properties properties) {
        this.rooms = rooms;
        this.properties = properties;
    }

    /// Before the alarms of these rooms that may block them are locked.
    void lock(Collection<RoomId> ids) {
        if (!ids.isEmpty()) {
            properties.share();
            rooms.lock(ids);
        }
    }

    /// Tells of the rooms that an alarm blocks now, or does no more.
    void tell(List<AlarmStep> steps) {
        Set<RoomId> changed =
                steps.stream()
                        .filter(step -> !blocked(step.before()).equals(blocked(step.after())))
                        .flatMap(step ->
                                Stream.concat(
                                        blocked(step.before()).stream(),
                                        blocked(step.after()).stream()))
                        .collect(Collectors.toSet());
        if (!changed.isEmpty()) {
            lock(changed);
            rooms.tellAgain(changed);
        }
    }

    private static Optional<RoomId> blocked(StoredAlarm alarm) {
        return Optional.ofNullable(alarm.source().room()).filter(_ -> alarm.blocksRoom());
    }
}
