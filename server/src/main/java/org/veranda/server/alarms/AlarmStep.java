package org.veranda.server.alarms;

import org.jspecify.annotations.Nullable;
import org.veranda.model.alarm.AlarmPhase;
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
                        && after.source().equals(before.source())
                        && after.group().children() == before.group().children()
                        && after.care().escalated() == before.care().escalated());
    }

    /// Whether people are to be alarmed: it begins in plain sight, or what was hidden from them comes to it.
    boolean alarms() {
        return after.state().phase() == AlarmPhase.UNACKNOWLEDGED
                && after.state().occurrence() > before.announced();
    }

    /// Whether it is to be remembered: that a device repeats itself is not, nor that more devices fell silent.
    boolean counts() {
        return shows()
                && (origin.commandId() != null
                        || after.care().escalated() != before.care().escalated()
                        || !after.source().equals(before.source())
                        || !after.state().asRemembered().equals(before.state().asRemembered()));
    }
}
