package org.veranda.server.journal;

import org.veranda.model.identity.TenantId;
import org.veranda.model.identity.UserId;

import java.util.Optional;
import java.util.regex.Pattern;

/// The name of a stream, which is also the channel it is heard on.
public record StreamName(String value) implements Comparable<StreamName> {

    private static final Pattern KNOWN =
            Pattern.compile(
                    "private-(tenant\\.[1-9]\\d{0,17}(\\.frontdesk)?|user\\.[1-9]\\d{0,17})");

    public StreamName {
        if (!KNOWN.matcher(value).matches()) {
            throw new IllegalArgumentException("Cannot name a stream " + value + ": unknown form");
        }
    }

    public static StreamName tenant(TenantId tenant) {
        return new StreamName("private-tenant." + tenant.value());
    }

    public static StreamName frontdesk(TenantId tenant) {
        return new StreamName("private-tenant." + tenant.value() + ".frontdesk");
    }

    public static StreamName user(UserId user) {
        return new StreamName("private-user." + user.value());
    }

    /// The stream behind a channel name; empty when that channel is not a stream.
    public static Optional<StreamName> find(String channel) {
        return KNOWN.matcher(channel).matches()
                ? Optional.of(new StreamName(channel))
                : Optional.empty();
    }

    /// The tenant that the name tells; a user's stream tells none.
    public Optional<TenantId> tenant() {
        String[] parts = value.split("\\.");
        return parts[0].equals("private-tenant")
                ? Optional.of(TenantId.of(parts[1]))
                : Optional.empty();
    }

    @Override
    public int compareTo(StreamName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
