package org.veranda.model.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// The number of a user.
public record UserId(@JsonValue long value) {

    @JsonCreator
    public UserId {}

    public static UserId of(String text) {
        return new UserId(Long.parseLong(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
