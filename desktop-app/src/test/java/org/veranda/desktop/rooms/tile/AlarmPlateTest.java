package org.veranda.desktop.rooms.tile;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.canvas.Canvas;
import javafx.scene.paint.Color;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.veranda.desktop.settings.Density;
import org.veranda.desktop.ui.SeverityShape;
import org.veranda.model.alarm.Severity;

class AlarmPlateTest {

    private static final AlarmSign THREE = new AlarmSign(Severity.MAJOR, 3);

    private final Pen pen =
            new Pen(
                    new Canvas(100, 60).getGraphicsContext2D(),
                    new TextWidths(),
                    new Stamps(),
                    Color.BLACK);

    @ParameterizedTest
    @EnumSource(Density.class)
    void keepsItsShapeAndGivesUpItsNumberWhenSpaceIsShort(Density density) {
        TileMetrics metrics = TileMetrics.of(density, 1);
        AlarmPlate full = AlarmPlate.within(200, THREE, metrics, pen);
        AlarmPlate narrow = AlarmPlate.within(full.width() - 1, THREE, metrics, pen);

        assertThat(full.number()).isEqualTo("3");
        assertThat(narrow.number()).isEmpty();
        assertThat(narrow.side()).isEqualTo(full.side()).isGreaterThanOrEqualTo(11);
        assertThat(narrow.width()).isPositive();
    }

    @ParameterizedTest
    @EnumSource(Density.class)
    void neverTakesMoreThanThereIs(Density density) {
        TileMetrics metrics = TileMetrics.of(density, 1);
        for (double space = 0; space < 60; space++) {
            assertThat(AlarmPlate.within(space, THREE, metrics, pen).width())
                    .isLessThanOrEqualTo(space);
        }
    }

    @Test
    void growsWithTheScale() {
        double usual =
                AlarmPlate.within(200, THREE, TileMetrics.of(Density.COMPACT, 1), pen).width();
        double twice =
                AlarmPlate.within(200, THREE, TileMetrics.of(Density.COMPACT, 2), pen).width();

        assertThat(twice).isGreaterThan(1.4 * usual);
    }

    @Test
    void hasAShapeOfItsOwnForEverySeverity() {
        assertThat(Severity.values()).extracting(SeverityShape::of).doesNotHaveDuplicates();
    }

    @Test
    void hasNoNumberWhenNoneIsTold() {
        TileMetrics metrics = TileMetrics.of(Density.COMPACT, 1);
        AlarmPlate plate = AlarmPlate.within(200, AlarmSign.UNTOLD, metrics, pen);

        assertThat(plate.number()).isEmpty();
        assertThat(plate.width())
                .isLessThan(AlarmPlate.within(200, THREE, metrics, pen).width())
                .isGreaterThanOrEqualTo(plate.side());
    }
}
