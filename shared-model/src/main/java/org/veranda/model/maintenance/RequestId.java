package org.veranda.model.maintenance;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// The number of a maintenance request.
public record RequestId(@JsonValue long value) {

    @JsonCreator
    public RequestId {}

    public static RequestId of(String text) {
        return new RequestId(Long.parseLong(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
