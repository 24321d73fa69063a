package org.veranda.model.device;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// The number of a device.
public record DeviceId(@JsonValue long value) {

    @JsonCreator
    public DeviceId {}

    public static DeviceId of(String text) {
        return new DeviceId(Long.parseLong(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
