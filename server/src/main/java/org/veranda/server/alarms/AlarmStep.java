package org.veranda.server.alarms;

import org.jspecify.annotations.Nullable;
import org.veranda.server.rooms.Origin;

/// One alarm before and after, and what was done to it.
///
/// @param command such as `alarm.raise`
/// @param text a comment, or a reason
record AlarmStep(
        StoredAlarm before,
        StoredAlarm after,
        String command,
        @Nullable String text,
        Origin origin) {

    boolean began() {
        return after.state().occurrence() > before.state().occurrence();
    }

    /// Whether anybody sees a difference; a delay that runs shows nothing.
    boolean shows() {
        return after.state().occurrence() > 0
                && !(after.state().asShown().equals(before.state().asShown())
                        && after.group().children() == before.group().children()
                        && after.care().escalated() == before.care().escalated());
    }

    /// Whether it is to be remembered: that a device repeats itself is not.
    boolean counts() {
        return shows()
                && (began()
                        || after.state().phase() != before.state().phase()
                        || origin.commandId() != null);
    }
}
