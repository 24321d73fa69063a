package org.veranda.server.alarms;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.veranda.model.alarm.AlarmCommand.Raise;
import org.veranda.model.device.Connectivity;
import org.veranda.model.device.Device;
import org.veranda.model.device.DeviceId;
import org.veranda.model.room.LocationId;
import org.veranda.model.room.Occupancy;
import org.veranda.model.room.RoomId;
import org.veranda.server.devices.Devices;
import org.veranda.server.firmware.updates.Updates;
import org.veranda.server.layout.LayoutService;
import org.veranda.server.rooms.RoomPlace;
import org.veranda.server.rooms.RoomQueries;
import org.veranda.wire.LocationView;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds what reports are about: all the devices and rooms of many reports at once.
@Component
class AlarmSources {

    private final Devices devices;
    private final RoomQueries rooms;
    private final LayoutService layout;
    private final Updates updates;

    AlarmSources(Devices devices, RoomQueries rooms, LayoutService layout, Updates updates) {
        this.devices = devices;
        this.rooms = rooms;
        this.layout = layout;
        this.updates = updates;
    }

    /// In which rooms all of this is.
    Set<RoomId> rooms(List<AlarmReport> reports) {
        return rooms(reports, bySerial(reports));
    }

    /// What there is of what these name. Of rooms nothing changes from now on until the current transaction ends.
    Known of(List<AlarmReport> reports) {
        Map<String, Device> bySerial = bySerial(reports);
        Set<RoomId> named = rooms(reports, bySerial);
        Set<DeviceId> busy = updates.running(bySerial.values().stream().map(Device::id).toList());
        return new Known(bySerial, rooms.hold(named), locations(reports), busy);
    }

    /// Where rooms lie, and whether somebody is in them; that stays so until the current transaction ends.
    Map<RoomId, RoomPlace> hold(Collection<RoomId> ids) {
        return rooms.hold(ids);
    }

    /// Where rooms lie, and whether somebody is in them.
    Map<RoomId, RoomPlace> places(Collection<RoomId> ids) {
        return rooms.places(ids);
    }

    private Map<String, Device> bySerial(List<AlarmReport> reports) {
        Set<String> serials =
                reports.stream()
                        .map(report -> report.condition().deviceSerial())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        return serials.isEmpty() ? Map.of() : devices.bySerial(serials);
    }

    private static Set<RoomId> rooms(List<AlarmReport> reports, Map<String, Device> bySerial) {
        Set<RoomId> named = new HashSet<>();
        reports.forEach(report -> add(named, report.condition().roomId()));
        bySerial.values().forEach(device -> add(named, device.room()));
        return named;
    }

    private Set<LocationId> locations(List<AlarmReport> reports) {
        return reports.stream().allMatch(report -> report.condition().locationId() == null)
                ? Set.of()
                : layout.locations().stream().map(LocationView::id).collect(Collectors.toSet());
    }

    private static void add(Set<RoomId> ids, @Nullable RoomId id) {
        if (id != null) {
            ids.add(id);
        }
    }

    /// @param room where something is, if it is in one
    /// @param updating whether it is a device that is just being updated
    /// @param connectivity what is known of it, if it is a device
    record Place(@Nullable RoomPlace room, boolean updating, @Nullable Connectivity connectivity) {

        boolean workedOn() {
            return connectivity == Connectivity.MAINTENANCE;
        }

        boolean takenAway() {
            return connectivity == Connectivity.DECOMMISSIONED;
        }
    }

    /// What there is of what reports name.
    ///
    /// @param updating those of the devices that are just being updated
    record Known(
            Map<String, Device> devices,
            Map<RoomId, RoomPlace> rooms,
            Set<LocationId> locations,
            Set<DeviceId> updating) {

        /// Nothing when the report names what is not there.
        @Nullable AlarmSource source(Raise raise) {
            if (raise.deviceSerial() != null) {
                Device device = devices.get(raise.deviceSerial());
                return device == null ? null : AlarmSource.of(device, place(device));
            }
            if (raise.roomId() != null) {
                RoomPlace place = rooms.get(raise.roomId());
                return place == null ? null : AlarmSource.of(raise.roomId(), place.location());
            }
            LocationId location = raise.locationId();
            if (location == null) {
                return AlarmSource.house();
            }
            return locations.contains(location) ? AlarmSource.of(location) : null;
        }

        /// What hides and weighs alarms about it.
        Place place(AlarmSource source) {
            Device device = source.serial() == null ? null : devices.get(source.serial());
            return new Place(
                    source.room() == null ? null : rooms.get(source.room()),
                    source.device() != null && updating.contains(source.device()),
                    device == null ? null : device.connectivity());
        }

        @Nullable Occupancy occupancy(AlarmSource source) {
            RoomPlace room = place(source).room();
            return room == null ? null : room.occupancy();
        }

        private @Nullable LocationId place(Device device) {
            RoomPlace room = device.room() == null ? null : rooms.get(device.room());
            return room == null ? device.location() : room.location();
        }
    }
}
