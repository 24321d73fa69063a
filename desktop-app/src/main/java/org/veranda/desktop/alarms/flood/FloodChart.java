package org.veranda.desktop.alarms.flood;

import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.util.Duration;

import org.veranda.desktop.alarms.flood.Flood.Span;
import org.veranda.desktop.ui.Texts;
import org.veranda.desktop.words.Moments;

import java.util.ArrayList;
import java.util.List;

/// Alarms of ten minutes as bars, and across them the line above which they are a flood. Lays
/// itself out; the colours are the style sheet's.
public final class FloodChart extends Region {

    private static final double GAP = 3;
    private static final double LEAST = 2;

    private final Texts texts;
    private final Moments moments;
    private final List<Region> bars = new ArrayList<>();
    private final List<Label> hours = new ArrayList<>();
    private final Region line = new Region();
    private final Label limit = new Label();
    private final Label most = new Label();
    private Flood shown;

    public FloodChart(ObservableValue<Flood> flood, Texts texts, Moments moments) {
        this.texts = texts;
        this.moments = moments;
        shown = flood.getValue();
        getStyleClass().add("flood-chart");
        setId("flood");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(false);
        line.getStyleClass().add("flood-line");
        limit.getStyleClass().add("flood-limit");
        most.getStyleClass().add("flood-most");
        for (Span _ : shown.spans()) {
            bars.add(bar());
            Label hour = new Label();
            hour.getStyleClass().addAll("quiet", "flood-hour");
            hours.add(hour);
        }
        getChildren().addAll(bars);
        getChildren().addAll(hours);
        getChildren().addAll(line, limit, most);
        flood.subscribe(this::show);
        texts.locale().subscribe(_ -> show(shown));
    }

    private static Region bar() {
        Region bar = new Region();
        bar.getStyleClass().add("flood-bar");
        Tooltip tooltip = new Tooltip();
        tooltip.setShowDelay(Duration.millis(200));
        Tooltip.install(bar, tooltip);
        bar.setUserData(tooltip);
        return bar;
    }

    private void show(Flood flood) {
        shown = flood;
        limit.setText(texts.get("alarms.flood.line", Flood.LINE));
        most.setText(flood.most() > 0 ? texts.get("ui.number", flood.most()) : "");
        for (int i = 0; i < bars.size(); i++) {
            Span span = flood.spans().get(i);
            Region bar = bars.get(i);
            bar.getStyleClass().setAll("flood-bar");
            if (span.flooded()) {
                bar.getStyleClass().add("flooded");
            }
            if (bar.getUserData() instanceof Tooltip tooltip) {
                tooltip.setText(words(span));
            }
            hours.get(i).setText(fullHour(span) ? moments.clock(span.from()) : "");
        }
        setAccessibleText(
                texts.get(
                        "alarms.flood.spoken", flood.running().alarms(), flood.most(), Flood.LINE));
        requestLayout();
    }

    private String words(Span span) {
        return texts.get(
                "alarms.flood.span",
                moments.clock(span.from()),
                moments.clock(span.from().plus(Flood.WIDTH)),
                span.alarms());
    }

    private static boolean fullHour(Span span) {
        return Math.floorMod(span.from().getEpochSecond(), 3_600L) == 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 6.5 * limit.prefHeight(-1);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 20 * GAP;
    }

    @Override
    protected void layoutChildren() {
        double text = snapSizeY(limit.prefHeight(-1));
        double right = snapSizeX(limit.prefWidth(-1)) + 6;
        double width = Math.max(0, getWidth() - snappedLeftInset() - snappedRightInset() - right);
        double top = snappedTopInset() + text;
        double height = Math.max(0, getHeight() - top - snappedBottomInset() - text);
        double scale = height / Math.max(1.4 * Flood.LINE, shown.most());
        double step = width / bars.size();
        Region highest = bars.getFirst();
        for (int i = 0; i < bars.size(); i++) {
            int alarms = shown.spans().get(i).alarms();
            double high = alarms == 0 ? 1 : Math.max(LEAST, alarms * scale);
            double x = snapPositionX(snappedLeftInset() + i * step);
            double wide = snapSizeX(Math.max(1, step - GAP));
            bars.get(i).resizeRelocate(x, snapPositionY(top + height - high), wide, high);
            Label hour = hours.get(i);
            hour.resizeRelocate(x, top + height, hour.prefWidth(-1), text);
            if (alarms == shown.most()) {
                highest = bars.get(i);
            }
        }
        double y = snapPositionY(top + height - Flood.LINE * scale);
        line.resizeRelocate(snappedLeftInset(), y, width, 1);
        limit.resizeRelocate(snappedLeftInset() + width + 6, y - text / 2, right, text);
        double wide = most.prefWidth(-1);
        most.resizeRelocate(
                Math.max(0, highest.getLayoutX() + (highest.getWidth() - wide) / 2),
                highest.getLayoutY() - text,
                wide,
                text);
    }
}
