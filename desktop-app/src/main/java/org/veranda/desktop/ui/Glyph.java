package org.veranda.desktop.ui;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.SVGPath;

/// The pictures of this program, as outlines on a 16 × 16 grid, so that they look the same with any
/// font.
public enum Glyph {
    CHECK("M2.2 8.6 4 6.8 6.7 9.4 12.2 3.6 14 5.4 6.7 13Z"),
    CHECK_HOLLOW("M2 8.4 3.1 7.3 6.7 10.9 13 4.3 14.1 5.4 6.7 13.1Z"),
    CROSS(
            "M3.3 4.7 4.7 3.3 8 6.6 11.3 3.3 12.7 4.7 9.4 8 12.7 11.3 11.3 12.7 8 9.4 4.7 12.7 3.3 11.3 6.6 8Z"),
    PICKUP(
            "M8 1.8A6.2 6.2 0 1 0 14.2 8 6.2 6.2 0 0 0 8 1.8ZM8 3.3A4.7 4.7 0 1 1 3.3 8 4.7 4.7 0 0 1 8 3.3Z"
                    + "M8.2 4.2V7.8H11.8A3.6 3.6 0 0 0 8.2 4.2Z"),
    PERSON(
            "M8 1.8A2.9 2.9 0 1 1 8 7.6 2.9 2.9 0 1 1 8 1.8ZM2.4 14.2C2.4 10.9 4.7 8.9 8 8.9S13.6 10.9 13.6 14.2Z"),
    ARRIVAL("M4.5 3 12.5 8 4.5 13Z"),
    DEPARTURE("M11.5 3 3.5 8 11.5 13Z"),
    INSIDE("M8 1.8A6.2 6.2 0 1 0 8 14.2 6.2 6.2 0 1 0 8 1.8ZM8.6 3.2A4.8 4.8 0 0 1 8.6 12.8Z"),
    DND("M8 1.8A6.2 6.2 0 1 0 8 14.2 6.2 6.2 0 1 0 8 1.8ZM4.4 7.1H11.6V8.9H4.4Z"),
    MAKE_UP(
            "M7.2 1.5H8.8V3A4.6 4.6 0 0 1 12.6 7.5V10.5L14 12H2L3.4 10.5V7.5A4.6 4.6 0 0 1 7.2 3ZM6.3 13H9.7A1.7 1.7 0 0 1 6.3 13Z"),
    DECLINED(
            "M8 1.8A6.2 6.2 0 1 0 8 14.2 6.2 6.2 0 1 0 8 1.8ZM5 6.1 6.1 5 8 6.9 9.9 5 11 6.1 9.1 8 11 9.9 9.9 11 8 9.1 6.1 11 5 9.9 6.9 8Z"),
    RUSH("M9.3 1.2 3.2 9.2H7.1L6.2 14.8 12.8 6.4H8.7Z"),
    HOLD(
            "M3.5 1.5H12.5V3H11.6C11.6 5.6 9.9 7 9 8 9.9 9 11.6 10.4 11.6 13H12.5V14.5H3.5V13H4.4C4.4 10.4 6.1 9 7 8 6.1 7 4.4 5.6 4.4 3H3.5Z"),
    PENDING(
            "M8 2A6 6 0 0 1 13.6 5.9L15 5.5 13.3 9.4 9.9 7 11.4 6.5A3.7 3.7 0 0 0 4.6 6.6L2.4 5.9A6 6 0 0 1 8 2ZM2.7 6.6 6.1 9 4.6 9.5A3.7 3.7 0 0 0 11.4 9.4L13.6 10.1A6 6 0 0 1 2.4 10.1L1 10.5Z"),
    OUT_OF_SERVICE(
            "M8 1.8A6.2 6.2 0 1 0 8 14.2 6.2 6.2 0 1 0 8 1.8ZM8 3.3A4.7 4.7 0 0 1 10.8 4.2L4.2 10.8A4.7 4.7 0 0 1 8 3.3ZM11.8 5.2A4.7 4.7 0 0 1 5.2 11.8Z"),
    OUT_OF_ORDER(
            "M8 1.8A6.2 6.2 0 1 0 8 14.2 6.2 6.2 0 1 0 8 1.8ZM8 3.3A4.7 4.7 0 1 1 8 12.7 4.7 4.7 0 1 1 8 3.3ZM5.1 6 6 5.1 8 7.1 10 5.1 10.9 6 8.9 8 10.9 10 10 10.9 8 8.9 6 10.9 5.1 10 7.1 8Z"),
    NOTE("M3 2H13V10L9.5 14H3ZM5 4.6V6H11V4.6ZM5 7.4V8.8H9V7.4Z"),
    BED(
            "M1.5 3H3V8H14.5V13H13V11H3V13H1.5ZM4 4.5H6.5A1.2 1.2 0 0 1 6.5 7H4ZM7.5 4.5H12.5A2 2 0 0 1 14.5 6.5V7H7.5Z"),
    ROOMS("M2 2H7V7H2ZM9 2H14V7H9ZM2 9H7V14H2ZM9 9H14V14H9Z"),
    ROWS("M2 3H14V5H2ZM2 7H14V9H2ZM2 11H14V13H2Z"),
    SETTINGS(
            "M6.9 1.5H9.1L9.5 3.4 10.7 3.9 12.3 2.8 13.8 4.3 12.7 5.9 13.2 7.1 15 7.4V9.6L13.2 9.9 12.7 11.1"
                    + " 13.8 12.7 12.3 14.2 10.7 13.1 9.5 13.6 9.1 15.4H6.9L6.5 13.6 5.3 13.1 3.7 14.2 2.2 12.7 3.3 11.1"
                    + " 2.8 9.9 1 9.6V7.4L2.8 7.1 3.3 5.9 2.2 4.3 3.7 2.8 5.3 3.9 6.5 3.4ZM8 6A2.5 2.5 0 1 0 8 11 2.5 2.5 0 1 0 8 6Z"),
    SEARCH(
            "M6.7 1.8A4.9 4.9 0 1 1 3.8 10.7 4.9 4.9 0 0 1 6.7 1.8ZM6.7 3.4A3.3 3.3 0 1 0 6.7 10 3.3 3.3 0 1 0 6.7 3.4ZM10 9 14.3 13.3 13.2 14.4 8.9 10.1Z"),
    CLOSE(
            "M3.6 4.7 4.7 3.6 8 6.9 11.3 3.6 12.4 4.7 9.1 8 12.4 11.3 11.3 12.4 8 9.1 4.7 12.4 3.6 11.3 6.9 8Z"),
    UNDO("M6.5 2.5V5H9.5A4.3 4.3 0 0 1 9.5 13.6H4.5V12H9.5A2.7 2.7 0 0 0 9.5 6.6H6.5V9.2L2 5.8Z"),
    WARNING("M8 1.6 15 14.2H1ZM7.2 6V10.2H8.8V6ZM7.2 11.2V12.8H8.8V11.2Z"),
    INFO("M8 1.6A6.4 6.4 0 1 0 8 14.4 6.4 6.4 0 1 0 8 1.6ZM7.2 7H8.8V12H7.2ZM7.2 4.2H8.8V5.8H7.2Z"),
    OFFLINE(
            "M2.3 1.5 14.5 13.7 13.5 14.7 1.3 2.5ZM8 9.9A1.8 1.8 0 1 1 8 13.5 1.8 1.8 0 1 1 8 9.9ZM4.4 8.6A5 5 0 0 1 6.4 7.3L7.9 8.8A3.4 3.4 0 0 0 5.5 9.7ZM2.1 6.2A8.3 8.3 0 0 1 4.3 4.8L5.5 6A6.7 6.7 0 0 0 3.2 7.4ZM7 4A8.3 8.3 0 0 1 13.9 6.2L12.8 7.4A6.7 6.7 0 0 0 8.4 5.4Z"),
    OCTAGON(
            "M5.2 1.2H10.8L14.8 5.2V10.8L10.8 14.8H5.2L1.2 10.8V5.2ZM7 3.9H9V9H7ZM7 10.3H9V12.2H7Z"),
    TRIANGLE("M8 1.6 15 14.2H1Z"),
    SQUARE("M2.5 2.5H13.5V13.5H2.5Z"),
    DOT("M8 2A6 6 0 1 0 8 14 6 6 0 1 0 8 2Z"),
    RING("M8 2A6 6 0 1 0 8 14 6 6 0 1 0 8 2ZM8 4A4 4 0 1 1 8 12 4 4 0 1 1 8 4Z"),
    DIAMOND("M8 1.2 14.8 8 8 14.8 1.2 8ZM8 4.2 4.2 8 8 11.8 11.8 8Z"),
    SOUND(
            "M2 5.8H4.8L8.6 2.4V13.6L4.8 10.2H2ZM10.2 5.4 11.3 4.3A5.2 5.2 0 0 1 11.3 11.7L10.2 10.6A3.7 3.7 0 0 0 10.2 5.4Z"),
    SILENT(
            "M2 5.8H4.8L8.6 2.4V13.6L4.8 10.2H2ZM10 6.7 11 5.7 12.5 7.2 14 5.7 15 6.7 13.5 8.2 15 9.7 14 10.7 12.5 9.2 11 10.7 10 9.7 11.5 8.2Z"),
    BELL(
            "M8 1.4A1.1 1.1 0 0 1 9.1 2.5V3A4.4 4.4 0 0 1 12.4 7.3V10L14.2 12.2H1.8L3.6 10V7.3A4.4 4.4 0 0 1 6.9 3V2.5A1.1 1.1 0 0 1 8 1.4ZM6.2 13.2H9.8A1.8 1.8 0 0 1 6.2 13.2Z"),
    PHOTO(
            "M1.5 3.5H4.8L6 2H10L11.2 3.5H14.5V13.5H1.5ZM8 5.2A3.2 3.2 0 1 0 8 11.6 3.2 3.2 0 1 0 8 5.2ZM8 6.7A1.7 1.7 0 1 1 8 10.1 1.7 1.7 0 1 1 8 6.7Z"),
    WRENCH(
            "M14.3 4.2A4.1 4.1 0 0 1 8.9 9.1L4.4 13.6A1.4 1.4 0 0 1 2.4 11.6L6.9 7.1A4.1 4.1 0 0 1 11.8 1.7L9.4 4.1 9.8 6.2 11.9 6.6Z"),
    PLUS("M7 2.5H9V7H13.5V9H9V13.5H7V9H2.5V7H7Z"),
    MINUS("M2.5 7H13.5V9H2.5Z"),
    /// A box with antennas and lamps.
    DEVICE(
            "M3.2 2.2 4.5 1.6 6.4 6H9.6L11.5 1.6 12.8 2.2 11.2 6H13A1.5 1.5 0 0 1 14.5 7.5V12A1.5 1.5 0 0 1 13 13.5H3A1.5 1.5 0 0 1 1.5 12V7.5A1.5 1.5 0 0 1 3 6H4.8ZM3.6 8.8V10.6H5.4V8.8ZM6.8 8.8V10.6H8.6V8.8Z"),
    /// Firmware: an arrow into a tray.
    FIRMWARE(
            "M7.2 1.6H8.8V7.6L11 5.4 12.1 6.5 8 10.6 3.9 6.5 5 5.4 7.2 7.6ZM1.6 9.6H3.2V12.8H12.8V9.6H14.4V14.4H1.6Z"),
    PACKAGE(
            "M8 1.2 14.2 4.2V11.8L8 14.8 1.8 11.8V4.2ZM8 2.9 4.4 4.6 8 6.4 11.6 4.6ZM3.3 5.8V10.8L7.3 12.8V7.7ZM12.7 5.8 8.7 7.7V12.8L12.7 10.8Z"),
    DOWN("M2.8 5.3 4 4.1 8 8.1 12 4.1 13.2 5.3 8 10.5Z");

    /// The side of the square that every outline is drawn on.
    public static final double GRID = 16;

    private final String path;

    Glyph(String path) {
        this.path = path;
    }

    /// The outline in SVG path syntax, even-odd filled.
    public String path() {
        return path;
    }

    /// A picture of this side length that takes its colour from the style class `glyph`.
    public Node node(double size) {
        SVGPath shape = new SVGPath();
        shape.setContent(path);
        shape.setFillRule(FillRule.EVEN_ODD);
        shape.getStyleClass().add("glyph");
        shape.setScaleX(size / GRID);
        shape.setScaleY(size / GRID);
        Group scaled = new Group(shape);
        StackPane box = new StackPane(scaled);
        box.setMinSize(size, size);
        box.setPrefSize(size, size);
        box.setMaxSize(size, size);
        box.setMouseTransparent(true);
        return box;
    }
}
