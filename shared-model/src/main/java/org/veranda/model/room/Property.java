package org.veranda.model.room;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/// The settings of one resort, and its business date.
public record Property(
        String name,
        ZoneId timeZone,
        LocalDate businessDate,
        ReadySet readySet,
        boolean inspects,
        LocalTime checkInTime,
        LocalTime checkOutTime,
        LocalTime endOfDay,
        @Nullable AgeRule ageRule) {

    /// The same settings on another business date.
    public Property on(LocalDate day) {
        return new Property(
                name,
                timeZone,
                day,
                readySet,
                inspects,
                checkInTime,
                checkOutTime,
                endOfDay,
                ageRule);
    }
}
