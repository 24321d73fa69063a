package org.veranda.model.booking;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Arrays;

/// Where a booking is in its life.
public enum BookingStatus {
    INQUIRY("inquiry"),
    TENTATIVE("tentative"),
    WAITLISTED("waitlisted"),
    RESERVED("confirmed"),
    IN_HOUSE("checked-in"),
    CHECKED_OUT("checked-out"),
    CANCELLED("cancelled"),
    NO_SHOW("no-show");

    private final String wire;

    BookingStatus(String wire) {
        this.wire = wire;
    }

    /// Its name in JSON.
    @JsonValue
    public String wire() {
        return wire;
    }

    public static BookingStatus of(String wire) {
        return Arrays.stream(values())
                .filter(status -> status.wire.equals(wire))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("Cannot find booking status " + wire));
    }
}
