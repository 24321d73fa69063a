package org.veranda.server.realtime.channels.name;

import org.veranda.model.identity.TenantId;
import org.veranda.model.identity.UserId;
import org.veranda.server.realtime.engine.membership.ChannelKey;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A channel's name, and what it says of the channel.
public record ChannelName(String value) {

    public static final int LONGEST = 200;

    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9_\\-=@,.;]{1,200}");
    private static final Pattern CACHE =
            Pattern.compile("(private-|private-encrypted-|presence-)?cache-.*");
    private static final Pattern OF_TENANT =
            Pattern.compile("(?:private|presence)-tenant\\.([1-9]\\d{0,17})(?:\\..*)?");
    private static final Pattern OF_USER = Pattern.compile("private-user\\.([1-9]\\d{0,17})");
    private static final String OF_DEVICE = "private-device.";
    private static final String TO_USER = "#server-to-user-";

    /// Where the notices of that user are told.
    public static ChannelName ofUser(UserId user) {
        return new ChannelName("private-user." + user);
    }

    /// The name of the channel of the device with that serial.
    public static ChannelName ofDevice(String serial) {
        return new ChannelName(OF_DEVICE + serial);
    }

    public boolean isWellFormed() {
        return WELL_FORMED.matcher(value).matches();
    }

    /// Whether one needs a signature to join.
    public boolean isGuarded() {
        return value.startsWith("private-") || isPresence();
    }

    public boolean isPresence() {
        return value.startsWith("presence-");
    }

    /// Whether the server must not be able to read what is said there.
    public boolean isEncrypted() {
        return value.startsWith("private-encrypted-");
    }

    /// Whether the last event is kept for those who come later.
    public boolean isCache() {
        return CACHE.matcher(value).matches();
    }

    /// Whether it is the same channel for every app that may touch it: a tenant's, one of its users' or devices'.
    public boolean isShared() {
        return tenant().isPresent() || user().isPresent() || isDevice();
    }

    /// The tenant that the name tells; a user's or a device's name tells none.
    public Optional<TenantId> tenant() {
        Matcher matcher = OF_TENANT.matcher(value);
        return matcher.matches() ? Optional.of(TenantId.of(matcher.group(1))) : Optional.empty();
    }

    /// The user whose notices are told there.
    public Optional<UserId> user() {
        Matcher matcher = OF_USER.matcher(value);
        return matcher.matches()
                ? Optional.of(new UserId(Long.parseLong(matcher.group(1))))
                : Optional.empty();
    }

    public boolean isDevice() {
        return value.startsWith(OF_DEVICE);
    }

    /// The signed-in user that the server speaks to there.
    public Optional<String> signedInUser() {
        return value.startsWith(TO_USER)
                ? Optional.of(value.substring(TO_USER.length())).filter(UserIds::isGood)
                : Optional.empty();
    }

    /// The device's serial.
    public Optional<String> device() {
        return isDevice() ? Optional.of(value.substring(OF_DEVICE.length())) : Optional.empty();
    }

    /// The channel that one of that app's sockets means by this name. Whose a device's is depends on who hears it; what an
    /// app signs for by itself is its own.
    public ChannelKey in(String appId) {
        return isShared() && !isDevice() ? ChannelKey.shared(value) : new ChannelKey(appId, value);
    }
}
