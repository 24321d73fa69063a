package org.veranda.wire;

import java.util.Map;
import java.util.Optional;

/// The tenant events by their names; two of them look different on the front desk's stream.
final class EventTypes {

    private static final Map<String, Class<? extends TenantEvent>> EVERYWHERE =
            Map.ofEntries(
                    Map.entry("notification", TenantEvent.Notified.class),
                    Map.entry("notification.read", TenantEvent.NotificationsRead.class),
                    Map.entry("RoomStatusChanged", TenantEvent.RoomStatusChanged.class),
                    Map.entry("BookingCheckedIn", TenantEvent.BookingCheckedIn.class),
                    Map.entry("BookingCheckedOut", TenantEvent.BookingCheckedOut.class),
                    Map.entry("BookingChanged", TenantEvent.BookingChanged.class),
                    Map.entry("BlockChanged", TenantEvent.BlockChanged.class),
                    Map.entry("LayoutChanged", TenantEvent.LayoutChanged.class),
                    Map.entry("PropertyChanged", TenantEvent.PropertyChanged.class),
                    Map.entry("device.status", TenantEvent.DeviceStatusChanged.class),
                    Map.entry("alarm.created", TenantEvent.AlarmCreated.class),
                    Map.entry("alarm.updated", TenantEvent.AlarmUpdated.class),
                    Map.entry("NewMaintenanceRequest", TenantEvent.NewMaintenanceRequest.class),
                    Map.entry(
                            "MaintenanceRequestChanged",
                            TenantEvent.MaintenanceRequestChanged.class),
                    Map.entry("PackageChanged", TenantEvent.PackageChanged.class),
                    Map.entry("RolloutChanged", TenantEvent.RolloutChanged.class),
                    Map.entry("firmware.progress", TenantEvent.FirmwareProgress.class),
                    Map.entry("TaskChanged", TenantEvent.TaskChanged.class),
                    Map.entry("stream.head", TenantEvent.StreamHead.class));

    private static final Map<String, Class<? extends TenantEvent>> FRONT_DESK =
            Map.of(
                    "BookingCheckedIn", TenantEvent.GuestCheckedIn.class,
                    "BookingCheckedOut", TenantEvent.GuestCheckedOut.class);

    private EventTypes() {}

    static Optional<Class<? extends TenantEvent>> find(String name, boolean frontDesk) {
        return frontDesk && FRONT_DESK.containsKey(name)
                ? Optional.ofNullable(FRONT_DESK.get(name))
                : Optional.ofNullable(EVERYWHERE.get(name));
    }
}
