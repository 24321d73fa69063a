package org.veranda.server.devices.share;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.veranda.model.device.Device;
import org.veranda.model.identity.Permission;
import org.veranda.model.identity.TenantId;
import org.veranda.model.identity.UserId;
import org.veranda.model.notification.NoticeKind;
import org.veranda.model.notification.NoticeSubject;
import org.veranda.server.notifications.DeviceReceivers;
import org.veranda.server.notifications.PersonalNotice;
import org.veranda.server.notifications.Recipients;
import org.veranda.server.tenancy.Properties;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/// Tells who is shown a device that they are, of whatever tenant, by the resort's name and the serial and nothing else.
@Component
class ShareNotices implements DeviceReceivers {

    private final ApplicationEventPublisher events;
    private final Properties properties;
    private final ObjectProvider<DeviceShares> shares;

    /// Shares are looked up late, for they tell of themselves by this.
    ShareNotices(
            ApplicationEventPublisher events,
            Properties properties,
            ObjectProvider<DeviceShares> shares) {
        this.events = events;
        this.properties = properties;
        this.shares = shares;
    }

    void shared(Device device, UserId with, UserId by) {
        events.publishEvent(
                new PersonalNotice(
                        NoticeKind.SHARE,
                        new NoticeSubject("device", device.id().value()),
                        null,
                        "device.shared",
                        Map.of("resort", properties.current().name(), "title", device.serial()),
                        Recipients.receiver(device.serial(), with),
                        Permission.VIEW_ALARMS,
                        by));
    }

    @Override
    public Map<String, Map<UserId, TenantId>> of(TenantId owner, Collection<String> serials) {
        return shares.getObject().receivers(owner, serials).stream()
                .collect(
                        Collectors.groupingBy(
                                Receiver::serial,
                                Collectors.toMap(
                                        Receiver::user, Receiver::tenant, (one, _) -> one)));
    }
}
