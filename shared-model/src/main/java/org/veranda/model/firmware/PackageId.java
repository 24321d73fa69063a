package org.veranda.model.firmware;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// The number of a firmware package.
public record PackageId(@JsonValue long value) {

    @JsonCreator
    public PackageId {}

    public static PackageId of(String text) {
        return new PackageId(Long.parseLong(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
