package org.veranda.server.stays;

import java.time.LocalDate;

/// What came of an end of day, or of several in a row.
///
/// @param businessDate the day that begins
/// @param rooms how many rooms look different now
public record DayClosed(LocalDate businessDate, int noShows, int lapsedOptions, int rooms) {

    /// What came of this and the next one together.
    DayClosed then(DayClosed next) {
        return new DayClosed(
                next.businessDate,
                noShows + next.noShows,
                lapsedOptions + next.lapsedOptions,
                rooms + next.rooms);
    }
}
