package org.veranda.model.notification;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// The number of a notice.
public record NoticeId(@JsonValue long value) {

    @JsonCreator
    public NoticeId {}

    public static NoticeId of(String text) {
        return new NoticeId(Long.parseLong(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
