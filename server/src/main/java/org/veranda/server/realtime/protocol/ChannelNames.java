package org.veranda.server.realtime.protocol;

import java.util.regex.Pattern;

/// What a channel's name says of it.
final class ChannelNames {

    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9_\\-=@,.;]{1,200}");

    private ChannelNames() {}

    static boolean isWellFormed(String name) {
        return WELL_FORMED.matcher(name).matches();
    }

    /// Whether one needs a signature to join.
    static boolean isGuarded(String name) {
        return name.startsWith("private-") || isPresence(name);
    }

    static boolean isPresence(String name) {
        return name.startsWith("presence-");
    }
}
