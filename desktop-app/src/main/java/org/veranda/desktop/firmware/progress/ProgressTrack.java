package org.veranda.desktop.firmware.progress;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A bar in parts: what succeeded, failed, runs and was given up; what still waits is the empty rest. What is there at all is
/// never so thin that nobody sees it.
public final class ProgressTrack extends Pane {

    private static final List<Part> DRAWN =
            List.of(Part.SUCCEEDED, Part.FAILED, Part.RUNNING, Part.GIVEN_UP);
    private static final double THINNEST = 3;

    private final Map<Part, Region> parts = new EnumMap<>(Part.class);
    private Progress progress = new Progress(Map.of());

    public ProgressTrack(double height) {
        getStyleClass().add("progress-track");
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
        setMinWidth(40);
        setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
        for (Part part : DRAWN) {
            Region region = new Region();
            region.getStyleClass().addAll("progress-part", part.word());
            parts.put(part, region);
            getChildren().add(region);
        }
    }

    public void show(Progress next) {
        progress = next;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double inside = Math.max(0, getWidth() - 2);
        double at = 1;
        for (Part part : DRAWN) {
            double width =
                    progress.of(part) == 0
                            ? 0
                            : Math.max(THINNEST, Math.floor(inside * progress.share(part)));
            double drawn = Math.min(width, inside - (at - 1));
            region(part).resizeRelocate(at, 1, Math.max(0, drawn), Math.max(0, getHeight() - 2));
            at += Math.max(0, drawn);
        }
    }

    private Region region(Part part) {
        return Objects.requireNonNull(parts.get(part));
    }
}
