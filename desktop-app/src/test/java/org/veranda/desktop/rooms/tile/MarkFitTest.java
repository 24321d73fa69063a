package org.veranda.desktop.rooms.tile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class MarkFitTest {

    private static final double GLYPH = 10;
    private static final double GAP = 5;
    private static final Mark ARRIVAL = new Mark(MarkKind.ARRIVAL, "15:00");
    private static final Mark RUSH = new Mark(MarkKind.RUSH, "rush");
    private static final Mark INSIDE = new Mark(MarkKind.INSIDE, "Ana");
    private static final List<Mark> MARKS = List.of(ARRIVAL, INSIDE, RUSH);

    @Test
    void showsEverythingWhereThereIsSpace() {
        assertThat(fit(300)).extracting(MarkFit.Placed::worded).containsOnly(true);
    }

    @Test
    void givesUpTheWordOfTheLeastImportantMarkFirst() {
        List<MarkFit.Placed> placed = fit(120);

        assertThat(placed).containsExactly(worded(ARRIVAL), bare(INSIDE), worded(RUSH));
    }

    @Test
    void dropsTheLeastImportantMarkWhenNoWordIsLeft() {
        List<MarkFit.Placed> placed = fit(2 * GLYPH + GAP);

        assertThat(placed).containsExactly(bare(ARRIVAL), bare(RUSH));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, 10, 24, 25, 40, 60, 80, 100, 140, 200})
    void neverTakesMoreThanThereIs(int width) {
        double taken = MarkFit.total(fit(width), GAP, MarkFitTest::width);

        assertThat(taken).isLessThanOrEqualTo(width);
    }

    private static List<MarkFit.Placed> fit(double width) {
        return MarkFit.fit(MARKS, width, GAP, MarkFitTest::width);
    }

    private static double width(MarkFit.Placed placed) {
        return GLYPH + (placed.worded() ? 7 * placed.mark().word().length() : 0);
    }

    private static MarkFit.Placed worded(Mark mark) {
        return new MarkFit.Placed(mark, true);
    }

    private static MarkFit.Placed bare(Mark mark) {
        return new MarkFit.Placed(mark, false);
    }
}
