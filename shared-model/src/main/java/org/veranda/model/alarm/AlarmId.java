package org.veranda.model.alarm;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// The number of an alarm record; it stays the same over all its occurrences.
public record AlarmId(@JsonValue long value) {

    @JsonCreator
    public AlarmId {}

    public static AlarmId of(String text) {
        return new AlarmId(Long.parseLong(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
