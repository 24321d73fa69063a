package org.veranda.server.realtime.webhooks.delivery;

import java.net.Inet4Address;
import java.net.InetAddress;

/// Addresses that only mean something near this server: its own, its network's, those of the machines it runs on.
final class PrivateAddresses {

    private PrivateAddresses() {}

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
