package org.veranda.server.devices;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.veranda.model.device.Connectivity;
import org.veranda.model.device.Device;
import org.veranda.model.device.DeviceId;
import org.veranda.model.room.RoomId;
import org.veranda.server.problem.NotFoundException;
import org.veranda.wire.DeviceView;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Answers what other features ask about devices, always of the current tenant.
@Service
@Transactional(readOnly = true)
public class Devices {

    private final DeviceTable table;

    Devices(DeviceTable table) {
        this.table = table;
    }

    public Optional<Device> find(DeviceId id) {
        return table.find(List.of(id)).stream().findFirst();
    }

    /// The device, or a 404: a foreign tenant's is no different from none.
    public Device get(DeviceId id) {
        return find(id).orElseThrow(() -> unknown(id));
    }

    public Optional<Device> findBySerial(String serial) {
        return Optional.ofNullable(bySerial(List.of(serial)).get(serial));
    }

    /// Those of these serials that there are.
    public Map<String, Device> bySerial(Collection<String> serials) {
        return table.bySerial(serials).stream()
                .collect(Collectors.toMap(Device::serial, Function.identity()));
    }

    /// Those of these devices that there are.
    public Map<DeviceId, Device> byId(Collection<DeviceId> ids) {
        return table.find(ids).stream().collect(Collectors.toMap(Device::id, Function.identity()));
    }

    /// All that were not taken away.
    public List<DeviceView> standing() {
        return table.standing().stream().map(DeviceView::of).toList();
    }

    public List<Device> inRoom(RoomId room) {
        return table.inRoom(room);
    }

    /// How many are reached through it.
    public int countBehind(DeviceId parent) {
        return table.countBehind(parent);
    }

    /// How many are reached through it of which that is known now.
    public int countBehind(DeviceId parent, Connectivity connectivity) {
        return table.countBehind(parent, connectivity);
    }

    /// Those reached through it of which that is known now.
    public List<Device> behind(DeviceId parent, Connectivity connectivity) {
        return table.behind(parent, connectivity);
    }

    /// Locks devices in the order of their ids until the current transaction ends, and answers them.
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Device> lock(Collection<DeviceId> ids) {
        return table.lock(ids).stream().map(StoredDevice::device).toList();
    }

    /// What explained the silence of these is over: those that are silent still are told of anew, each once another
    /// interval of its own has passed.
    @Transactional(propagation = Propagation.MANDATORY)
    public void awaitAgain(Collection<DeviceId> ids, Instant now) {
        if (!ids.isEmpty()) {
            table.awaitAgain(ids, now);
        }
    }

    /// A device as its row has it.
    public static Device read(ResultSet row, int number) throws SQLException {
        return DeviceRows.device(row, number);
    }

    static NotFoundException unknown(DeviceId id) {
        return new NotFoundException("Cannot find device %s: there is none here.".formatted(id));
    }
}
