package org.veranda.server.realtime.api.event;

import org.jspecify.annotations.Nullable;
import org.veranda.server.realtime.api.request.CallRefused;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// What a backend may ask of a channel.
public enum Attribute {
    SUBSCRIPTION_COUNT,
    USER_COUNT;

    /// Reads `subscription_count,user_count`.
    public static Set<Attribute> parse(@Nullable String info) {
        Set<Attribute> wanted = EnumSet.noneOf(Attribute.class);
        if (info != null && !info.isBlank()) {
            for (String name : info.split(",", -1)) {
                wanted.add(of(name.strip()));
            }
        }
        return wanted;
    }

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static Attribute of(String name) {
        return Arrays.stream(values())
                .filter(one -> one.wire().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        CallRefused.badRequest(
                                "There is no info %s: ask for subscription_count or user_count."
                                        .formatted(name)));
    }
}
