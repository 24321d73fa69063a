package org.veranda.model;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// What texts, dates and numbers of a command may be at all, so that they can be kept and shown.
public final class Bounds {

    /// The longest reason, also an override's.
    public static final int REASON = 500;

    /// The most nights that one stay may have.
    public static final int NIGHTS = 730;

    /// The most adults, or children, of one party.
    public static final int PERSONS = 99;

    /// The most bookings that one command may name.
    public static final int NAMED = 500;

    private static final int YEARS = 20;

    private Bounds() {}

    /// Whether it is no longer than that and has no control characters besides line breaks and
    /// tabs; no text is fine, too.
    public static boolean text(@Nullable String text, int longest) {
        return text == null
                || (text.length() <= longest && text.codePoints().noneMatch(Bounds::unshowable));
    }

    /// Whether it is such a text, and of one line.
    public static boolean line(@Nullable String text, int longest) {
        return text(text, longest)
                && (text == null || text.codePoints().noneMatch(Character::isISOControl));
    }

    /// Whether the day is so near to today that somebody may mean it; no day is fine, too.
    public static boolean day(@Nullable LocalDate day, LocalDate today) {
        return day == null
                || (!day.isBefore(today.minusYears(YEARS)) && !day.isAfter(today.plusYears(YEARS)));
    }

    /// Whether a stay is as short as stays are; both days must be near.
    public static boolean stay(LocalDate arrival, LocalDate departure) {
        return ChronoUnit.DAYS.between(arrival, departure) <= NIGHTS;
    }

    /// Whether so many adults, or children, make a party.
    public static boolean persons(int persons) {
        return persons >= 0 && persons <= PERSONS;
    }

    private static boolean unshowable(int character) {
        return switch (character) {
            case '\n', '\r', '\t' -> false;
            default ->
                    Character.isISOControl(character)
                            || Character.getType(character) == Character.SURROGATE;
        };
    }
}
