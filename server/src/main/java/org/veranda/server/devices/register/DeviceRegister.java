package org.veranda.server.devices.register;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.veranda.model.device.Connectivity;
import org.veranda.model.device.ConnectivitySignal;
import org.veranda.model.device.Device;
import org.veranda.model.device.DeviceId;
import org.veranda.model.room.LocationId;
import org.veranda.server.devices.Connections;
import org.veranda.server.devices.DeviceMoved;
import org.veranda.server.devices.Devices;
import org.veranda.server.identity.AuditTrail;
import org.veranda.server.identity.AuditTrail.Kind;
import org.veranda.server.problem.InvalidInputException;
import org.veranda.server.problem.NotFoundException;
import org.veranda.server.problem.PreconditionFailedException;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Changes which devices the current tenant has; always audited. A device is never deleted, but decommissioned: what it
/// did stays.
@Service
@Transactional
public class DeviceRegister {

    private static final int CHUNK = 5_000;

    private final DraftTable table;
    private final Devices devices;
    private final Connections connections;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DeviceRegister(
            DraftTable table,
            Devices devices,
            Connections connections,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.devices = devices;
        this.connections = connections;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// Adds them all or none; those that others are reached through may be among them, in any order.
    public void add(List<DeviceDraft> drafts) {
        requireNew(drafts);
        for (int from = 0; from < drafts.size(); from += CHUNK) {
            List<DeviceDraft> some = drafts.subList(from, Math.min(from + CHUNK, drafts.size()));
            placed(() -> table.add(some, clock.instant()));
        }
        List<DeviceDraft> behind = drafts.stream().filter(draft -> draft.parent() != null).toList();
        if (!behind.isEmpty()) {
            table.lockParents();
        }
        for (int from = 0; from < behind.size(); from += CHUNK) {
            connect(behind.subList(from, Math.min(from + CHUNK, behind.size())));
        }
        String which =
                drafts.stream()
                        .limit(20)
                        .map(DeviceDraft::serial)
                        .collect(Collectors.joining(", "));
        audit.note(
                Kind.DEVICES_CHANGED,
                "%d devices added: %s%s"
                        .formatted(drafts.size(), which, drafts.size() > 20 ? ", …" : ""));
    }

    /// Which of these serials are taken.
    @Transactional(readOnly = true)
    public Set<String> known(Set<String> serials) {
        return table.known(serials);
    }

    /// The locations by name, whether they have rooms or not.
    @Transactional(readOnly = true)
    Map<String, LocationId> locations() {
        return table.locations();
    }

    /// @param version what the device's must be, or null
    Device change(DeviceId id, DeviceDraft draft, @Nullable Long version) {
        Device before =
                devices.lock(List.of(id)).stream().findFirst().orElseThrow(() -> unknown(id));
        if (version != null && version != before.version()) {
            throw new PreconditionFailedException(
                    "Device %s is at version %d, not %d."
                            .formatted(before.serial(), before.version(), version));
        }
        if (!draft.serial().equals(before.serial())) {
            throw new InvalidInputException(
                    "serial",
                    "A device keeps its serial: take it away and add the new one instead.");
        }
        if (before.kind().carriesOthers()
                && !draft.kind().carriesOthers()
                && table.carriesOthers(id)) {
            throw new InvalidInputException(
                    "kind",
                    "Others are reached through this device: let them go another way first.");
        }
        @Nullable DeviceId parent = parent(id, draft);
        placed(() -> table.change(id, draft, parent));
        audit.note(Kind.DEVICES_CHANGED, "device %s changed: %s".formatted(id, draft));
        Device after = devices.get(id);
        if (!Objects.equals(after.room(), before.room())
                || !Objects.equals(after.location(), before.location())) {
            events.publishEvent(new DeviceMoved(after, before.room()));
        }
        return after;
    }

    Device signal(DeviceId id, ConnectivitySignal signal, String reason) {
        Connectivity before = devices.get(id).connectivity();
        Device after = connections.signal(id, signal);
        if (after.connectivity() != before) {
            audit.note(
                    Kind.DEVICES_CHANGED,
                    "device %s %s: %s"
                            .formatted(after.serial(), signal.wire().replace('_', ' '), reason));
        }
        return after;
    }

    private void requireNew(List<DeviceDraft> drafts) {
        Set<String> serials = new HashSet<>();
        for (DeviceDraft draft : drafts) {
            if (!serials.add(draft.serial())) {
                throw taken(draft.serial());
            }
        }
        table.known(serials).stream()
                .findFirst()
                .ifPresent(serial -> {
                    throw taken(serial);
                });
    }

    private void connect(List<DeviceDraft> drafts) {
        boolean itself = drafts.stream().anyMatch(draft -> draft.serial().equals(draft.parent()));
        if (itself
                || table.connect(drafts) < drafts.size()
                || table.circles(drafts.stream().map(DeviceDraft::serial).toList())) {
            throw noParent();
        }
    }

    private @Nullable DeviceId parent(DeviceId id, DeviceDraft draft) {
        if (draft.parent() == null) {
            return null;
        }
        table.lockParents();
        Map<String, Device> found = devices.bySerial(List.of(draft.parent()));
        Device parent = found.get(draft.parent());
        if (parent == null
                || !parent.kind().carriesOthers()
                || parent.connectivity() == Connectivity.DECOMMISSIONED
                || table.isBelow(parent.id(), id)) {
            throw noParent();
        }
        return parent.id();
    }

    /// A room or location that is another tenant's is no different from none.
    private static void placed(Runnable write) {
        try {
            write.run();
        } catch (DataIntegrityViolationException unknown) {
            String said = String.valueOf(unknown.getMostSpecificCause().getMessage());
            if (said.contains("room_id")) {
                throw new InvalidInputException("room_id", "There is no such room.");
            }
            if (said.contains("location_id")) {
                throw new InvalidInputException("location_id", "There is no such location.");
            }
            throw unknown;
        }
    }

    private static InvalidInputException noParent() {
        return new InvalidInputException(
                "parent",
                "A device is reached through a gateway or switch of the same resort, and not through itself.");
    }

    private static InvalidInputException taken(String serial) {
        return new InvalidInputException(
                "serial", "There is a device with the serial %s already.".formatted(serial));
    }

    private static NotFoundException unknown(DeviceId id) {
        return new NotFoundException("Cannot find device %s: there is none here.".formatted(id));
    }
}
