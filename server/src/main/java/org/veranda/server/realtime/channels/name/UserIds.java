package org.veranda.server.realtime.channels.name;

import java.nio.charset.StandardCharsets;

/// What may be the id of one of an app's users: a text that can be kept and told anywhere.
public final class UserIds {

    private static final int LONGEST = 200;

    /// For those who are refused.
    public static final String RULE =
            "a text or a number of 1 to %d characters without control characters"
                    .formatted(LONGEST);

    private UserIds() {}

    public static boolean isGood(String id) {
        return !id.isEmpty()
                && id.length() <= LONGEST
                && id.chars().noneMatch(Character::isISOControl)
                && StandardCharsets.UTF_8.newEncoder().canEncode(id);
    }
}
