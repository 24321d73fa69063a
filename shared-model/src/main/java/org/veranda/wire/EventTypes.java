package org.veranda.wire;

import java.util.Map;
import java.util.Optional;

/// The tenant events by their names; two of them look different on the front desk's stream.
final class EventTypes {

    private static final Map<String, Class<? extends TenantEvent>> EVERYWHERE =
            Map.of(
                    "RoomStatusChanged", TenantEvent.RoomStatusChanged.class,
                    "BookingCheckedIn", TenantEvent.BookingCheckedIn.class,
                    "BookingCheckedOut", TenantEvent.BookingCheckedOut.class,
                    "BookingChanged", TenantEvent.BookingChanged.class,
                    "BlockChanged", TenantEvent.BlockChanged.class,
                    "LayoutChanged", TenantEvent.LayoutChanged.class,
                    "PropertyChanged", TenantEvent.PropertyChanged.class,
                    "stream.head", TenantEvent.StreamHead.class);

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
