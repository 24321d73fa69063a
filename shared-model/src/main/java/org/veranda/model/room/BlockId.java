package org.veranda.model.room;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// The number of a block on a room.
public record BlockId(@JsonValue long value) {

    @JsonCreator
    public BlockId {}

    public static BlockId of(String text) {
        return new BlockId(Long.parseLong(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
