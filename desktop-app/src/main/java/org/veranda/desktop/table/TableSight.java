package org.veranda.desktop.table;

import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;

/// What of a table is in sight.
public final class TableSight {

    private static final int ROWS_ABOVE = 2;

    private TableSight() {}

    /// All columns in sight when there is space for them, and scrolling sideways when not.
    public static Boolean fit(TableView.ResizeFeatures<?> features) {
        TableView<?> table = features.getTable();
        double least =
                table.getVisibleLeafColumns().stream()
                        .mapToDouble(column -> column.getMinWidth())
                        .sum();
        return least > table.getWidth()
                ? TableView.UNCONSTRAINED_RESIZE_POLICY.call(features)
                : TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN.call(features);
    }

    /// Nothing moves for a row that is seen, and one seen in part moves just as far as it takes.
    public static void bring(TableView<?> table, int index) {
        if (table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                && flow.getFirstVisibleCell() != null
                && flow.getFirstVisibleCell().getIndex() <= index
                && index <= flow.getLastVisibleCell().getIndex()) {
            flow.scrollTo(index);
        } else {
            table.scrollTo(Math.max(0, index - ROWS_ABOVE));
        }
    }
}
