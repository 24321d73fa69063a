package org.veranda.server.csv;

import org.veranda.server.problem.InvalidInputException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What is wrong with a file, by line and column; bounded, so that a file of another kind is
/// answered as briefly as one with a single slip.
public final class CsvMistakes {

    private static final int TOLD = 200;

    private final Map<String, List<String>> byPlace = new LinkedHashMap<>();

    /// The first mistake of a place is the one that is told.
    public void add(long line, String column, String what) {
        if (byPlace.size() < TOLD) {
            byPlace.putIfAbsent(
                    line + "." + column,
                    List.of("Line %d, column %s: %s".formatted(line, column, what)));
        }
    }

    public boolean none() {
        return byPlace.isEmpty();
    }

    /// All or nothing: a file with mistakes is refused whole.
    public void refuseIfAny() {
        if (!none()) {
            throw new InvalidInputException(byPlace);
        }
    }
}
