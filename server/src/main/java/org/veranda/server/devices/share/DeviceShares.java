package org.veranda.server.devices.share;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.veranda.model.device.Connectivity;
import org.veranda.model.device.Device;
import org.veranda.model.device.DeviceId;
import org.veranda.model.identity.Permission;
import org.veranda.model.identity.TenantId;
import org.veranda.model.identity.UserId;
import org.veranda.server.devices.ConnectivityChanged;
import org.veranda.server.devices.Devices;
import org.veranda.server.identity.Actor;
import org.veranda.server.identity.AuditTrail;
import org.veranda.server.identity.AuditTrail.Kind;
import org.veranda.server.problem.ConflictException;
import org.veranda.server.problem.NotFoundException;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Shows devices to single users, also of other tenants, and takes that back; always audited. Whoever shares learns nothing
/// of other tenants' users: a number that is nobody's is answered like one that is somebody's.
@Service
@Transactional
public class DeviceShares {

    private final ShareTable table;
    private final Devices devices;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final ShareNotices notices;
    private final Clock clock;

    DeviceShares(
            ShareTable table,
            Devices devices,
            AuditTrail audit,
            ApplicationEventPublisher events,
            ShareNotices notices,
            Clock clock) {
        this.table = table;
        this.devices = devices;
        this.audit = audit;
        this.events = events;
        this.notices = notices;
        this.clock = clock;
    }

    /// Whose device a user of the current tenant means by that serial: the own tenant's first, then a shared one; empty
    /// when there is none that they may see.
    @Transactional(readOnly = true)
    public Optional<TenantId> owner(String serial, Actor actor) {
        if (actor.may(Permission.VIEW_ROOMS) && devices.findBySerial(serial).isPresent()) {
            return Optional.of(actor.tenant());
        }
        return table.owner(serial, actor.user());
    }

    /// The users, of any tenant, to whom these devices of a tenant are shown; asked as the platform.
    @Transactional("platformTransactionManager")
    public List<Receiver> receivers(TenantId owner, Collection<String> serials) {
        return table.receivers(owner, serials);
    }

    /// Those of these devices of the current tenant that are shown to anybody.
    @Transactional(readOnly = true)
    public Set<DeviceId> shown(Collection<DeviceId> devices) {
        return devices.isEmpty() ? Set.of() : table.shown(devices);
    }

    @Transactional(readOnly = true)
    List<DeviceShare> of(DeviceId id, Actor by) {
        by.require(Permission.MANAGE_DEVICES);
        devices.get(id);
        return table.of(id);
    }

    DeviceShare share(DeviceId id, UserId user, Actor by) {
        by.require(Permission.MANAGE_DEVICES);
        Device device = lock(id);
        if (device.connectivity() == Connectivity.DECOMMISSIONED) {
            throw new ConflictException(
                    "Cannot share device %s: it was taken away for good."
                            .formatted(device.serial()));
        }
        DeviceShare share = new DeviceShare(id, user, by.user(), clock.instant());
        if (table.add(share, device.serial())) {
            audit.note(
                    Kind.DEVICE_SHARED,
                    "device %s shared with user %s".formatted(device.serial(), user));
            notices.shared(device, user, by.user());
            return share;
        }
        return table.of(id).stream()
                .filter(known -> known.userId().equals(user))
                .findFirst()
                .orElse(share);
    }

    void revoke(DeviceId id, UserId user, Actor by) {
        by.require(Permission.MANAGE_DEVICES);
        Device device = lock(id);
        if (!revoke(device, user)) {
            throw new NotFoundException(
                    "Cannot find a share of device %s with user %s."
                            .formatted(device.serial(), user));
        }
    }

    /// What was taken away is shown to nobody any more.
    @EventListener
    void on(ConnectivityChanged changed) {
        for (ConnectivityChanged.Change change : changed.changes()) {
            if (change.to() == Connectivity.DECOMMISSIONED) {
                table.of(change.device().id())
                        .forEach(share -> revoke(change.device(), share.userId()));
            }
        }
    }

    private boolean revoke(Device device, UserId user) {
        boolean revoked = table.remove(device.id(), device.serial(), user);
        if (revoked) {
            audit.note(
                    Kind.DEVICE_SHARE_REVOKED,
                    "device %s shared no more with user %s".formatted(device.serial(), user));
            announce(new DeviceShareRevoked(device.serial(), user));
        }
        return revoked;
    }

    private void announce(DeviceShareRevoked revoked) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        events.publishEvent(revoked);
                    }
                });
    }

    private Device lock(DeviceId id) {
        return devices.lock(List.of(id)).stream().findFirst().orElseGet(() -> devices.get(id));
    }
}
