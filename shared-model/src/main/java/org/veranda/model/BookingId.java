package org.veranda.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// The number of a booking; rooms and bookings both speak of it.
public record BookingId(@JsonValue long value) {

    @JsonCreator
    public BookingId {}

    public static BookingId of(String text) {
        return new BookingId(Long.parseLong(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
