package org.veranda.desktop.table;

import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import java.util.List;

/// Shows the columns that there is space for: the least important go first, and none is ever cut.
public final class ColumnFit {

    private static final double EDGE = 4;

    private final TableView<?> table;
    private final List<String> going;

    private ColumnFit(TableView<?> table, List<String> going) {
        this.table = table;
        this.going = going;
    }

    /// @param going the ids of the columns that go when space is short, in the order of going
    public static void in(TableView<?> table, List<String> going) {
        ColumnFit fit = new ColumnFit(table, going);
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
        for (String id : going) {
            TableColumn<?, ?> column = column(id);
            column.setVisible(needed <= space);
            if (needed > space) {
                needed -= column.getMinWidth();
            }
        }
    }

    private TableColumn<?, ?> column(String id) {
        return table.getColumns().stream()
                .filter(each -> id.equals(each.getId()))
                .findFirst()
                .orElseThrow();
    }
}
