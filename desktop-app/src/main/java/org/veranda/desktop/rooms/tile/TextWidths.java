package org.veranda.desktop.rooms.tile;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

import java.util.HashMap;
import java.util.Map;

/// Measures text, remembering what it measured. Lives on the FX thread.
final class TextWidths {

    private static final int MOST = 8_000;

    private record Piece(Font font, String text) {}

    private final Map<Piece, Double> known = new HashMap<>();
    private final Text ruler = new Text();

    double of(Font font, String text) {
        if (known.size() > MOST) {
            known.clear();
        }
        return known.computeIfAbsent(new Piece(font, text), this::measure);
    }

    /// The text, or as much of its beginning as fits with an ellipsis, or nothing.
    String cut(Font font, String text, double width) {
        if (of(font, text) <= width) {
            return text;
        }
        for (int end = text.length() - 1; end > 1; end--) {
            String shorter = text.substring(0, end).stripTrailing() + "…";
            if (of(font, shorter) <= width) {
                return shorter;
            }
        }
        return "";
    }

    private double measure(Piece piece) {
        ruler.setFont(piece.font());
        ruler.setText(piece.text());
        return ruler.getLayoutBounds().getWidth();
    }
}
