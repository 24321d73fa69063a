package org.veranda.desktop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.SVGPath;

import org.junit.jupiter.api.Test;
import org.veranda.model.alarm.Severity;

import java.util.BitSet;

class SeverityShapeTest {

    private static final int SIDE = 11;

    /// About a seventh of the picture.
    private static final int LEAST = 17;

    @Test
    void canBeToldApartAtElevenPixels() {
        for (Severity one : Severity.values()) {
            for (Severity other : Severity.values()) {
                if (one != other) {
                    BitSet difference = pixels(one);
                    difference.xor(pixels(other));
                    assertThat(difference.cardinality())
                            .as("%s and %s", one, other)
                            .isGreaterThanOrEqualTo(LEAST);
                }
            }
        }
    }

    @Test
    void staysWithinItsSquare() {
        for (Severity severity : Severity.values()) {
            Bounds bounds = shape(severity).getLayoutBounds();
            assertThat(bounds.getMinX()).isNotNegative();
            assertThat(bounds.getMaxX()).isLessThanOrEqualTo(Glyph.GRID);
            assertThat(bounds.getMaxY()).isLessThanOrEqualTo(Glyph.GRID);
        }
    }

    /// The pixels whose middle the shape covers.
    private static BitSet pixels(Severity severity) {
        SVGPath shape = shape(severity);
        BitSet covered = new BitSet();
        for (int pixel = 0; pixel < SIDE * SIDE; pixel++) {
            int column = pixel % SIDE;
            int row = pixel / SIDE;
            double x = (column + 0.5) * Glyph.GRID / SIDE;
            double y = (row + 0.5) * Glyph.GRID / SIDE;
            covered.set(pixel, shape.contains(x, y));
        }
        return covered;
    }

    private static SVGPath shape(Severity severity) {
        SVGPath shape = new SVGPath();
        shape.setContent(SeverityShape.of(severity).path());
        shape.setFillRule(FillRule.EVEN_ODD);
        return shape;
    }
}
