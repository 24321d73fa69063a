package org.veranda.model.notification;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Arrays;
import java.util.Locale;

/// Why something is meant for one person.
public enum NoticeKind {
    /// An alarm, a task or a request was given to them.
    ASSIGNMENT,
    /// Nobody acted in time, so it is their turn.
    ESCALATION,
    /// Somebody named them in a comment.
    MENTION,
    /// Another resort lets them hear a device.
    SHARE;

    /// Its name in JSON.
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static NoticeKind of(String wire) {
        return Arrays.stream(values())
                .filter(kind -> kind.wire().equals(wire))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Cannot find kind " + wire));
    }
}
