package org.veranda.desktop.sync;

import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Notices that this machine's network came back or changed.
final class NetworkWatch {

    private final Supplier<Set<String>> addresses;
    private Set<String> before = Set.of();

    NetworkWatch() {
        this(NetworkWatch::present);
    }

    NetworkWatch(Supplier<Set<String>> addresses) {
        this.addresses = addresses;
    }

    /// Takes what is there now as usual.
    void remember() {
        before = addresses.get();
    }

    /// Whether an address has come since the last look.
    boolean gained() {
        Set<String> now = addresses.get();
        boolean gained = !before.containsAll(now);
        before = now;
        return gained;
    }

    private static Set<String> present() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .map(address -> address.getHostAddress())
                    .collect(Collectors.toSet());
        } catch (SocketException _) {
            return Set.of();
        }
    }
}
