package org.veranda.wire;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;

import org.jspecify.annotations.Nullable;
import org.veranda.model.firmware.RolloutId;
import org.veranda.model.firmware.plan.Group;
import org.veranda.model.firmware.rollout.RolloutState;
import org.veranda.model.notification.NoticeId;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Something that happened in a tenant, as its streams tell it.
public sealed interface TenantEvent {

    /// The name on the wire.
    default String eventName() {
        return getClass().getSimpleName();
    }

    /// What its payload has besides its place in the stream: its own fields, unless it lies flat.
    default Object body() {
        return this;
    }

    /// Something is meant for one person; on their own stream.
    record Notified(NotificationView notification) implements TenantEvent {

        @Override
        public String eventName() {
            return "notification";
        }
    }

    /// One person has read these, at whatever desk; on their own stream.
    record NotificationsRead(List<NoticeId> ids, Instant readAt) implements TenantEvent {

        public NotificationsRead {
            ids = List.copyOf(ids);
        }

        @Override
        public String eventName() {
            return "notification.read";
        }
    }

    record RoomStatusChanged(RoomView room) implements TenantEvent {}

    record BookingCheckedIn(BookingSummary booking) implements TenantEvent {}

    record BookingCheckedOut(BookingSummary booking) implements TenantEvent {}

    /// `BookingCheckedIn` as the front desk's stream has it, with the guest.
    record GuestCheckedIn(BookingView booking) implements TenantEvent {
        @Override
        public String eventName() {
            return "BookingCheckedIn";
        }
    }

    /// `BookingCheckedOut` as the front desk's stream has it, with the guest.
    record GuestCheckedOut(BookingView booking) implements TenantEvent {
        @Override
        public String eventName() {
            return "BookingCheckedOut";
        }
    }

    record BookingChanged(BookingView booking) implements TenantEvent {}

    record BlockChanged(BlockView block) implements TenantEvent {}

    /// Rooms, types or locations were added, renamed or removed; these are all there are now.
    record LayoutChanged(
            List<LocationView> locations, List<RoomTypeView> roomTypes, List<RoomView> rooms)
            implements TenantEvent {

        public LayoutChanged {
            locations = List.copyOf(locations);
            roomTypes = List.copyOf(roomTypes);
            rooms = List.copyOf(rooms);
        }
    }

    record PropertyChanged(PropertyView property) implements TenantEvent {}

    /// A device's connection or firmware changed; not told of those behind a gateway or switch that is down itself.
    record DeviceStatusChanged(DeviceStatus device) implements TenantEvent {
        @Override
        public String eventName() {
            return "device.status";
        }
    }

    /// A new occurrence of an alarm; its fields lie flat, as old clients know them.
    record AlarmCreated(@JsonValue AlarmView alarm) implements TenantEvent {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public AlarmCreated {}

        @Override
        public String eventName() {
            return "alarm.created";
        }

        @Override
        public Object body() {
            return alarm;
        }
    }

    /// Anything else about an alarm; its fields lie flat.
    record AlarmUpdated(@JsonValue AlarmView alarm) implements TenantEvent {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public AlarmUpdated {}

        @Override
        public String eventName() {
            return "alarm.updated";
        }

        @Override
        public Object body() {
            return alarm;
        }
    }

    record TaskChanged(TaskView task) implements TenantEvent {}

    record NewMaintenanceRequest(MaintenanceRequestView request) implements TenantEvent {}

    record MaintenanceRequestChanged(MaintenanceRequestView request) implements TenantEvent {}

    /// A package was sent in, found good, released or withdrawn; it is so now.
    record PackageChanged(@JsonProperty("package") PackageView firmware) implements TenantEvent {}

    /// A rollout was made, decided on, or went on; it is so now.
    record RolloutChanged(RolloutView rollout) implements TenantEvent {}

    /// How far the devices of a rollout are; at most once a second for each.
    ///
    /// @param counts how many devices are in each state that any is in
    /// @param groupCounts the same for each group that has devices
    /// @param waiting how many devices wait for what
    record FirmwareProgress(
            RolloutId rolloutId,
            RolloutState state,
            @Nullable Group group,
            int devices,
            Map<String, Integer> counts,
            Map<String, Map<String, Integer>> groupCounts,
            Map<String, Integer> waiting)
            implements TenantEvent {

        public FirmwareProgress {
            counts = CountMaps.sorted(counts);
            groupCounts = CountMaps.nested(groupCounts);
            waiting = CountMaps.sorted(waiting);
        }

        @Override
        public String eventName() {
            return "firmware.progress";
        }
    }

    /// Where a stream ends, as the server saw when it really looked; not journaled.
    record StreamHead(String stream, String epoch, long seq, Instant checkedAt)
            implements TenantEvent {
        @Override
        public String eventName() {
            return "stream.head";
        }
    }
}
