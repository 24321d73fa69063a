package org.veranda.server.alarms;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.veranda.model.device.Device;
import org.veranda.model.room.RoomId;
import org.veranda.server.devices.DeviceMoved;
import org.veranda.server.rooms.Origin;
import org.veranda.server.rooms.RoomMoved;
import org.veranda.server.rooms.RoomPlace;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Open alarms go where what they are about goes: with a device into another room, with a room to another location;
/// within the transaction that moves it. What is over is asked where it is when it begins anew.
@Component
class MovedAlarms {

    private final AlarmTable table;
    private final AlarmSources sources;
    private final AlarmRecorder recorder;
    private final BlockedRooms blocked;
    private final AlarmSettings settings;
    private final Clock clock;

    MovedAlarms(
            AlarmTable table,
            AlarmSources sources,
            AlarmRecorder recorder,
            BlockedRooms blocked,
            AlarmSettings settings,
            Clock clock) {
        this.table = table;
        this.sources = sources;
        this.recorder = recorder;
        this.blocked = blocked;
        this.settings = settings;
        this.clock = clock;
    }

    @EventListener
    void on(DeviceMoved moved) {
        Device device = moved.device();
        blocked.lock(
                Stream.of(device.room(), moved.from())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        RoomPlace place = place(device.room());
        AlarmSource now =
                AlarmSource.of(device, place == null ? device.location() : place.location());
        move(table.lockOpenOf(List.of(device.id())), place, _ -> now);
    }

    @EventListener
    void on(RoomMoved moved) {
        RoomPlace place = place(moved.room());
        if (place != null) {
            move(
                    table.lockOpenIn(List.of(moved.room())),
                    place,
                    source -> source.in(place.location()));
        }
    }

    private @Nullable RoomPlace place(@Nullable RoomId room) {
        return room == null ? null : sources.hold(List.of(room)).get(room);
    }

    private void move(
            List<StoredAlarm> alarms, @Nullable RoomPlace place, UnaryOperator<AlarmSource> moved) {
        Instant now = clock.instant();
        Origin house = Origin.house(now);
        recorder.record(
                alarms.stream()
                        .map(alarm ->
                                new AlarmStep(
                                        alarm,
                                        settled(alarm.at(moved.apply(alarm.source())), place, now),
                                        "alarm.move",
                                        null,
                                        house))
                        .toList());
    }

    private StoredAlarm settled(StoredAlarm alarm, @Nullable RoomPlace place, Instant now) {
        return AutomaticCauses.settled(
                alarm.with(alarm.state(), now), place, settings.limits(), now);
    }
}
