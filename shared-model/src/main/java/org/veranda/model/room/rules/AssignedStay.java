package org.veranda.model.room.rules;

import org.veranda.model.BookingId;

import java.time.LocalDate;

/// A booking that has this room, as far as the room cares: which days, and whether the guest is
/// here.
public record AssignedStay(
        BookingId id, LocalDate arrival, LocalDate departure, boolean inHouse, boolean waiting) {}
