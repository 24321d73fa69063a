package org.veranda.desktop.ui;

import javafx.scene.paint.Color;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The semantic colours of one theme, read from its style sheet, for what is drawn rather than
/// styled.
public final class Palette {

    private static final Pattern ENTRY =
            Pattern.compile("-v-([a-z0-9-]+):\\s*(#[0-9A-Fa-f]{6})\\s*;");

    /// The colours of the light theme.
    public static final Palette LIGHT = read("palette-light.css");

    /// The colours of the dark theme.
    public static final Palette DARK = read("palette-dark.css");

    private final Map<String, Color> colors;

    private Palette(Map<String, Color> colors) {
        this.colors = Map.copyOf(colors);
    }

    /// The colour that the style sheet calls `-v-<name>`.
    public Color color(String name) {
        return Objects.requireNonNull(colors.get(name), () -> "Cannot find colour " + name);
    }

    private static Palette read(String styleSheet) {
        Map<String, Color> colors = new HashMap<>();
        Matcher matcher = ENTRY.matcher(text(styleSheet));
        while (matcher.find()) {
            colors.put(matcher.group(1), Color.web(matcher.group(2)));
        }
        return new Palette(colors);
    }

    private static String text(String resource) {
        try (InputStream in = Palette.class.getResourceAsStream(resource)) {
            return new String(
                    Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
