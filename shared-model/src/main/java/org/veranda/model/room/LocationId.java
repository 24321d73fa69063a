package org.veranda.model.room;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// The number of a location: a building, a wing, a shore.
public record LocationId(@JsonValue long value) {

    @JsonCreator
    public LocationId {}

    public static LocationId of(String text) {
        return new LocationId(Long.parseLong(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
