package org.veranda.server.realtime.webhooks;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.stream.Stream;

/// Addresses that only mean something near this server: its own, its network's, those of the machines it runs on.
final class PrivateAddresses {

    private PrivateAddresses() {}

    /// One that this host has; empty when it has none, or is not known.
    static Optional<InetAddress> of(String host) {
        try {
            return Stream.of(InetAddress.getAllByName(host))
                    .filter(PrivateAddresses::isPrivate)
                    .findFirst();
        } catch (UnknownHostException _) {
            return Optional.empty();
        }
    }

    static boolean isPrivate(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || isSpecial(address);
    }

    private static boolean isSpecial(InetAddress address) {
        byte[] bytes = address.getAddress();
        int first = Byte.toUnsignedInt(bytes[0]);
        int second = Byte.toUnsignedInt(bytes[1]);
        if (address instanceof Inet4Address) {
            boolean carriers = first == 100 && second >= 64 && second < 128;
            return first == 0 || first >= 240 || carriers;
        }
        return (first & 0xfe) == 0xfc;
    }
}
