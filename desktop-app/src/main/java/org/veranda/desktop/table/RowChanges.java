package org.veranda.desktop.table;

import javafx.collections.ObservableList;

import java.util.ArrayList;
import java.util.List;

/// Makes a table's rows what they are to be. Where rows only come, none of the others is made anew.
final class RowChanges {

    /// From there on it is quicker to make them all anew.
    private static final int MOST_RUNS = 64;

    /// Rows that come together.
    private record Run(int at, int from, int to) {}

    private RowChanges() {}

    static <E> void bring(ObservableList<E> rows, List<E> next) {
        List<Run> coming = coming(rows, next);
        if (coming.isEmpty() || coming.size() > MOST_RUNS) {
            rows.setAll(next);
            return;
        }
        for (Run run : coming.reversed()) {
            rows.addAll(run.at(), next.subList(run.from(), run.to()));
        }
    }

    /// Nothing when any of those that are there would go or stand elsewhere, or none would stay.
    private static <E> List<Run> coming(List<E> rows, List<E> next) {
        List<Run> runs = new ArrayList<>();
        int place = 0;
        for (int row = 0; row <= rows.size() && !rows.isEmpty(); row++) {
            int from = place;
            int end = row == rows.size() ? next.size() : placeOf(rows.get(row), next, from);
            if (end < 0) {
                return List.of();
            }
            if (end > from) {
                runs.add(new Run(row, from, end));
            }
            place = end + 1;
        }
        return runs;
    }

    private static <E> int placeOf(E row, List<E> next, int from) {
        for (int place = from; place < next.size(); place++) {
            if (next.get(place).equals(row)) {
                return place;
            }
        }
        return -1;
    }
}
