package org.veranda.server.notifications.inbox;

import org.jspecify.annotations.Nullable;
import org.veranda.model.identity.TenantId;
import org.veranda.model.identity.UserId;
import org.veranda.server.notifications.DeviceReceivers;
import org.veranda.server.notifications.Recipients;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// In which tenants they are to whom things are to be told: here, or where a device is shown at this moment.
///
/// @param shown by serial, to whom
record Routes(TenantId here, Map<String, Map<UserId, TenantId>> shown) {

    static Routes of(TenantId here, List<Caused> taken, DeviceReceivers receivers) {
        Set<String> serials =
                taken.stream()
                        .flatMap(caused -> Stream.ofNullable(device(caused)))
                        .collect(Collectors.toSet());
        return new Routes(here, serials.isEmpty() ? Map.of() : receivers.of(here, serials));
    }

    /// Where it is to be told.
    Set<TenantId> tenants(Caused caused) {
        return switch (caused) {
            case Caused.Notice(_, _, var notice) -> tenants(notice.to());
            case Caused.Alarm alarm -> {
                Set<TenantId> abroad = new HashSet<>(receivers(alarm).values());
                abroad.remove(here);
                yield abroad;
            }
        };
    }

    /// To whom the alarm's device is shown.
    Map<UserId, TenantId> receivers(Caused.Alarm alarm) {
        return shown.getOrDefault(
                Objects.requireNonNullElse(alarm.change().alarm().deviceSerial(), ""), Map.of());
    }

    private Set<TenantId> tenants(Recipients to) {
        if (to.device() == null) {
            return Set.of(here);
        }
        Map<UserId, TenantId> known = shown.getOrDefault(to.device(), Map.of());
        return to.users().stream()
                .flatMap(user -> Stream.ofNullable(known.get(user)))
                .collect(Collectors.toSet());
    }

    private static @Nullable String device(Caused caused) {
        return switch (caused) {
            case Caused.Notice(_, _, var notice) -> notice.to().device();
            case Caused.Alarm(_, var change) -> change.alarm().deviceSerial();
        };
    }
}
