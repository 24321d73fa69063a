package org.veranda.desktop.alarms.act;

import org.jspecify.annotations.Nullable;

/// Something that a person might want to do about an alarm.
///
/// @param why what stands in the way, as a sentence, or nothing
public record AlarmOffer(AlarmAction action, @Nullable String why) {

    public boolean possible() {
        return why == null;
    }
}
