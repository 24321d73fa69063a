package org.veranda.desktop.rooms.grid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.veranda.desktop.rooms.tile.TileMetrics;
import org.veranda.desktop.settings.Density;

import java.util.List;

class GridShapeTest {

    private static final TileMetrics METRICS = TileMetrics.of(Density.COMFORTABLE, 1);

    /// Three columns; sections of five and two.
    private final GridShape shape =
            new GridShape(List.of(5, 2), 3 * METRICS.minWidth() + 2 * METRICS.gap(), METRICS);

    @Test
    void fillsARowFromEdgeToEdge() {
        GridShape wider = new GridShape(List.of(5), 400, METRICS);

        assertThat(wider.columns()).isEqualTo(3);
        assertThat(wider.x(2) + wider.tileWidth()).isBetween(397.0, 400.0);
    }

    @Test
    void beginsEverySectionOnARowOfItsOwn() {
        assertThat(shape.rows()).extracting(GridShape.Row::first).containsExactly(0, 3, 5);
        assertThat(shape.rows()).extracting(GridShape.Row::section).containsExactly(0, -1, 1);
    }

    @Test
    void movesDownInTheColumnOrToTheEndOfAShorterRow() {
        assertThat(GridMove.DOWN.from(1, shape, 2)).isEqualTo(4);
        assertThat(GridMove.DOWN.from(2, shape, 2)).isEqualTo(4);
        assertThat(GridMove.UP.from(6, shape, 2)).isEqualTo(4);
    }

    @Test
    void staysWhereThereIsNowhereToGo() {
        assertThat(GridMove.UP.from(2, shape, 2)).isEqualTo(2);
        assertThat(GridMove.DOWN.from(6, shape, 2)).isEqualTo(6);
        assertThat(GridMove.LEFT.from(0, shape, 2)).isZero();
        assertThat(GridMove.RIGHT.from(6, shape, 2)).isEqualTo(6);
    }

    @Test
    void jumpsByPagesAndToBothEnds() {
        assertThat(GridMove.PAGE_DOWN.from(0, shape, 2)).isEqualTo(5);
        assertThat(GridMove.PAGE_UP.from(6, shape, 2)).isEqualTo(1);
        assertThat(GridMove.FIRST.from(6, shape, 2)).isZero();
        assertThat(GridMove.LAST.from(0, shape, 2)).isEqualTo(6);
    }

    @Test
    void findsTheFirstRowInSight() {
        double second = shape.rows().get(1).top();

        assertThat(shape.firstRowBelow(0)).isZero();
        assertThat(shape.firstRowBelow(second)).isEqualTo(1);
        assertThat(shape.firstRowBelow(shape.height())).isEqualTo(3);
    }
}
