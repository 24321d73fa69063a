package org.veranda.server.stays;

import java.time.LocalDate;

/// What came of an end of day.
///
/// @param businessDate the day that begins
/// @param rooms how many rooms look different now
public record DayClosed(LocalDate businessDate, int noShows, int lapsedOptions, int rooms) {}
