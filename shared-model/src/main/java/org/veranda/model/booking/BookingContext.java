package org.veranda.model.booking;

import org.jspecify.annotations.Nullable;
import org.veranda.model.RuleOverride;
import org.veranda.model.identity.Staff;
import org.veranda.model.room.Property;

import java.time.Instant;

/// All that a decision about a booking needs besides it; of the room itself its own rules decide.
///
/// @param available the room type is free on the days in question
/// @param settled the account is settled
/// @param target the room that the command names, or the booking's own
public record BookingContext(
        Property property,
        Staff by,
        Instant now,
        @Nullable RuleOverride override,
        boolean available,
        boolean settled,
        @Nullable TargetRoom target) {

    /// The same circumstances with another room in question.
    public BookingContext with(TargetRoom other) {
        return new BookingContext(property, by, now, override, available, settled, other);
    }
}
