package org.veranda.desktop.table;

import javafx.geometry.Bounds;
import javafx.scene.control.TableRow;

import java.util.function.Consumer;

/// Tells where in the scene a row is while it has the cursor.
public final class RowSight {

    private RowSight() {}

    public static void follow(TableRow<?> row, Consumer<Bounds> cursorAt) {
        Runnable moved =
                () -> {
                    if (row.isSelected() && row.getItem() != null) {
                        cursorAt.accept(row.localToScene(row.getLayoutBounds()));
                    }
                };
        row.selectedProperty().subscribe(moved);
        row.itemProperty().subscribe(_ -> moved.run());
        row.localToSceneTransformProperty().subscribe(_ -> moved.run());
    }
}
