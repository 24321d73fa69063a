package org.veranda.server.alarms;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.veranda.model.room.Room;
import org.veranda.model.room.RoomId;
import org.veranda.server.rooms.Origin;
import org.veranda.server.rooms.RoomPlace;
import org.veranda.server.rooms.RoomsChanged;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What happens in a room changes its alarms: a guest makes some worse, a block hides them, an attendant explains an open
/// door; within the transaction that changes the room.
@Component
class RoomAlarms {

    private final AlarmTable table;
    private final AlarmSources sources;
    private final AlarmRecorder recorder;
    private final AlarmSettings settings;
    private final Clock clock;

    RoomAlarms(
            AlarmTable table,
            AlarmSources sources,
            AlarmRecorder recorder,
            AlarmSettings settings,
            Clock clock) {
        this.table = table;
        this.sources = sources;
        this.recorder = recorder;
        this.settings = settings;
        this.clock = clock;
    }

    @EventListener
    void on(RoomsChanged changed) {
        Map<RoomId, Room> rooms =
                changed.changes().stream()
                        .filter(RoomAlarms::matters)
                        .map(RoomsChanged.Change::after)
                        .collect(
                                Collectors.toMap(Room::id, Function.identity(), (_, last) -> last));
        if (rooms.isEmpty()) {
            return;
        }
        List<StoredAlarm> alarms = table.lockOpenIn(rooms.keySet());
        if (alarms.isEmpty()) {
            return;
        }
        Map<RoomId, RoomPlace> places = sources.places(rooms.keySet());
        Instant now = clock.instant();
        List<AlarmStep> steps = new ArrayList<>();
        for (StoredAlarm alarm : alarms) {
            RoomPlace place = Objects.requireNonNull(places.get(alarm.source().room()));
            steps.add(step(alarm, place, now));
        }
        recorder.record(steps);
    }

    private AlarmStep step(StoredAlarm alarm, RoomPlace place, Instant now) {
        return new AlarmStep(
                alarm,
                AutomaticCauses.settled(alarm, place, settings.limits(), now),
                "alarm.reassess",
                null,
                Origin.house(now));
    }

    private static boolean matters(RoomsChanged.Change change) {
        Room before = change.before();
        Room after = change.after();
        return before.occupancy() != after.occupancy()
                || before.service() != after.service()
                || before.attendantInside() != after.attendantInside();
    }
}
