package org.veranda.model.firmware.guard;

import java.time.LocalTime;

/// What guests are spared; times are of the property.
///
/// @param consentFrom from then on devices in an occupied room may be updated
/// @param quietFrom from then on never, whatever the consent says
/// @param lockBattery the least charge of a lock, in per cent
/// @param arrivalMinutes a lock is left alone that long before somebody arrives in its room
public record GuardSettings(
        LocalTime consentFrom,
        LocalTime consentUntil,
        LocalTime quietFrom,
        LocalTime quietUntil,
        int lockBattery,
        int arrivalMinutes) {

    public static final GuardSettings USUAL =
            new GuardSettings(
                    LocalTime.of(10, 0),
                    LocalTime.of(16, 0),
                    LocalTime.of(21, 0),
                    LocalTime.of(9, 0),
                    40,
                    60);

    private static final int MOST_MINUTES = 1_440;

    /// Whether its numbers can be meant.
    public boolean sensible() {
        return lockBattery >= 0
                && lockBattery <= 100
                && arrivalMinutes >= 0
                && arrivalMinutes <= MOST_MINUTES;
    }

    boolean consents(LocalTime time) {
        return within(consentFrom, consentUntil, time);
    }

    boolean quiet(LocalTime time) {
        return within(quietFrom, quietUntil, time);
    }

    /// From the first minute on, before the last; over midnight when it ends before it begins; equal times are never.
    private static boolean within(LocalTime from, LocalTime until, LocalTime time) {
        boolean begun = !time.isBefore(from);
        boolean over = !time.isBefore(until);
        return from.isAfter(until) ? begun || !over : begun && !over;
    }
}
