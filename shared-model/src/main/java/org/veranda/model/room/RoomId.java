package org.veranda.model.room;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// The number of a room.
public record RoomId(@JsonValue long value) {

    @JsonCreator
    public RoomId {}

    public static RoomId of(String text) {
        return new RoomId(Long.parseLong(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
