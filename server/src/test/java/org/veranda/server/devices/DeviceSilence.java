package org.veranda.server.devices;

import org.springframework.context.ApplicationContext;

import java.time.Instant;

/// Lets tests of other features look for silent devices at a moment of theirs.
public final class DeviceSilence {

    private DeviceSilence() {}

    /// Tells of those of the current tenant that could have been heard again by then; nobody else falls silent.
    public static void catchUp(ApplicationContext server, Instant then) {
        server.getBean(SilenceJob.class).settle(then, then);
    }
}
