package org.veranda.desktop.rooms.tile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Chooses what fits: first words go, then marks, the least important first. Nothing is ever cut.
final class MarkFit {

    /// A mark that found its place.
    record Placed(Mark mark, boolean worded) {}

    private MarkFit() {}

    /// The marks that fit beside each other, in the order given.
    static List<Placed> fit(
            List<Mark> marks, double width, double gap, ToDoubleFunction<Placed> measure) {
        List<Placed> placed = new ArrayList<>();
        for (Mark mark : marks) {
            placed.add(new Placed(mark, !mark.word().isEmpty()));
        }
        while (total(placed, gap, measure) > width && shorten(placed)) {}
        while (total(placed, gap, measure) > width) {
            placed.remove(leastImportant(placed));
        }
        return placed;
    }

    static double total(List<Placed> placed, double gap, ToDoubleFunction<Placed> measure) {
        double sum = 0;
        for (Placed each : placed) {
            sum += measure.applyAsDouble(each) + (sum > 0 ? gap : 0);
        }
        return sum;
    }

    private static boolean shorten(List<Placed> placed) {
        List<Placed> worded = placed.stream().filter(Placed::worded).toList();
        if (worded.isEmpty()) {
            return false;
        }
        Placed last = leastImportant(worded);
        placed.set(placed.indexOf(last), new Placed(last.mark(), false));
        return true;
    }

    private static Placed leastImportant(List<Placed> placed) {
        return placed.stream().max(Comparator.comparing(each -> each.mark().kind())).orElseThrow();
    }
}
