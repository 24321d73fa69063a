package org.veranda.desktop.ui;

import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.RowConstraints;

import java.util.Collections;

/// Two columns of equal width, and rows as high as the highest of them: one thing whose words need
/// two lines does not make a row of its own kind.
public final class EvenGrid extends GridPane {

    public EvenGrid(double gap) {
        super(gap, gap);
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        half.setHalignment(HPos.LEFT);
        getColumnConstraints().addAll(half, half);
    }

    public void setRows(int count) {
        RowConstraints even = new RowConstraints();
        even.setPercentHeight(100.0 / Math.max(1, count));
        getRowConstraints().setAll(Collections.nCopies(count, even));
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double whole = width < 0 ? getWidth() : width;
        double half = (whole - getHgap()) / 2;
        double highest = 0;
        for (Node child : getManagedChildren()) {
            Integer span = getColumnSpan(child);
            highest = Math.max(highest, child.prefHeight(span != null && span > 1 ? whole : half));
        }
        int rows = getRowConstraints().size();
        return rows == 0 ? 0 : rows * Math.ceil(highest) + (rows - 1) * getVgap();
    }
}
