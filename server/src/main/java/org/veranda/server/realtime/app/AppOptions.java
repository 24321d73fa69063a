package org.veranda.server.realtime.app;

import org.jspecify.annotations.Nullable;

/// What an app may do, and what it costs at most.
///
/// @param clientEvents whether its sockets may send events to each other
/// @param subscriptionCount whether subscribers hear how many they are
/// @param webhook where it is told what happens; null when it is not
public record AppOptions(
        boolean clientEvents,
        boolean subscriptionCount,
        AppLimits limits,
        @Nullable Webhook webhook) {

    public static final AppOptions DEFAULT = new AppOptions(false, false, AppLimits.DEFAULT, null);
}
