package org.veranda.desktop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.paint.Color;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

class ContrastTest {

    private static final String[][] TEXTS = {
        {"text", "board"},
        {"text", "surface"},
        {"text", "raised"},
        {"text", "hover"},
        {"quiet", "board"},
        {"quiet", "surface"},
        {"quiet", "raised"},
        {"quiet", "hover"},
        {"accent", "surface"},
        {"accent", "board"},
        {"on-accent", "accent"},
        {"on-accent-soft", "accent-soft"},
        {"on-tile", "tile"},
        {"on-dirty", "dirty"},
        {"on-pickup", "pickup"},
        {"on-clean", "clean"},
        {"on-inspected", "inspected"},
        {"on-oos", "oos"},
        {"on-oos", "oos-hatch"},
        {"on-ooo", "ooo"},
        {"on-ooo", "ooo-hatch"},
        {"on-plate", "plate"},
        {"live", "surface"},
        {"alarm", "surface"},
        {"alarm", "hover"},
        {"on-alarm", "alarm"},
        {"surface", "text"},
        {"on-amber", "amber"},
        {"on-amber", "surface"},
        {"on-danger", "surface"},
        {"on-danger", "danger"},
        {"on-info", "info"},
        {"on-toast", "toast"},
        {"toast-action", "toast"}
    };

    private static final String[][] SHAPES = {
        {"outline", "surface"},
        {"outline", "board"},
        {"outline", "raised"},
        {"tile-outline", "board"},
        {"tile-outline", "surface"},
        {"focus", "board"},
        {"focus", "surface"},
        {"accent", "surface"},
        {"accent", "board"},
        {"alarm", "surface"},
        {"alarm", "accent-soft"},
        {"alarm", "board"},
        {"alarm", "raised"},
        {"text", "accent-soft"},
        {"on-accent-soft", "accent-soft"},
        {"outline", "accent-soft"},
        {"outline", "danger"},
        {"outline", "amber"}
    };

    static Stream<Arguments> pairs() {
        List<Arguments> pairs = new ArrayList<>();
        for (String theme : List.of("light", "dark")) {
            for (String[] pair : TEXTS) {
                pairs.add(Arguments.of(theme, pair[0], pair[1], 4.5));
            }
            for (String[] pair : SHAPES) {
                pairs.add(Arguments.of(theme, pair[0], pair[1], 3.0));
            }
        }
        return pairs.stream();
    }

    @ParameterizedTest(name = "{0}: {1} on {2}")
    @MethodSource("pairs")
    void canBeToldApart(String theme, String front, String back, double least) {
        Palette palette = theme.equals("light") ? Palette.LIGHT : Palette.DARK;

        double ratio = ratio(palette.color(front), palette.color(back));

        assertThat(ratio)
                .as("%s on %s in the %s theme", front, back, theme)
                .isGreaterThanOrEqualTo(least);
    }

    private static double ratio(Color one, Color other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed())
                + 0.7152 * linear(color.getGreen())
                + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
