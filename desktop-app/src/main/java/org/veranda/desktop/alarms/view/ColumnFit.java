package org.veranda.desktop.alarms.view;

import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import java.util.List;

/// Shows the columns that there is space for: the least important go first, and none is ever cut.
final class ColumnFit {

    /// What goes when space is short, in the order of going.
    private static final List<String> GOING =
            List.of("changed", "children", "assignee", "count", "age");

    private static final double EDGE = 4;

    private final TableView<?> table;

    private ColumnFit(TableView<?> table) {
        this.table = table;
    }

    static void in(TableView<?> table) {
        ColumnFit fit = new ColumnFit(table);
        table.widthProperty().subscribe(_ -> fit.choose());
        table.getColumns()
                .forEach(column -> column.minWidthProperty().subscribe(_ -> fit.choose()));
    }

    private void choose() {
        double space = table.getWidth() - EDGE;
        if (space <= 0) {
            return;
        }
        double needed = table.getColumns().stream().mapToDouble(TableColumn::getMinWidth).sum();
        for (String name : GOING) {
            TableColumn<?, ?> column = column(name);
            column.setVisible(needed <= space);
            if (needed > space) {
                needed -= column.getMinWidth();
            }
        }
    }

    private TableColumn<?, ?> column(String name) {
        return table.getColumns().stream()
                .filter(each -> ("column-alarm-" + name).equals(each.getId()))
                .findFirst()
                .orElseThrow();
    }
}
