package org.veranda.model.room;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// The number of a room type.
public record RoomTypeId(@JsonValue long value) {

    @JsonCreator
    public RoomTypeId {}

    public static RoomTypeId of(String text) {
        return new RoomTypeId(Long.parseLong(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
