package org.veranda.desktop.connection.http;

import java.net.InetAddress;
import java.net.UnknownHostException;

/// What this machine calls itself in a room's history.
public final class Device {

    public static final String NAME = "Console " + host();

    private Device() {}

    private static String host() {
        try {
            String name = InetAddress.getLocalHost().getHostName();
            return name.replaceAll("[^\\x21-\\x7e]", "?");
        } catch (UnknownHostException _) {
            return "without a name";
        }
    }
}
