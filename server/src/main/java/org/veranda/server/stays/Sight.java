package org.veranda.server.stays;

/// How far ahead a desk sees bookings without asking for more.
public final class Sight {

    /// Bookings that arrive within a week.
    public static final int DAYS_AHEAD = 7;

    private Sight() {}
}
