package org.veranda.model.firmware;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// The number of a rollout.
public record RolloutId(@JsonValue long value) {

    @JsonCreator
    public RolloutId {}

    public static RolloutId of(String text) {
        return new RolloutId(Long.parseLong(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
