package org.veranda.desktop.table;

import javafx.scene.control.TableColumn;

import java.util.Comparator;

/// A column and the order it puts the rows in; where it doesn't decide, the usual order does.
public final class OrderedColumn<E> extends TableColumn<E, TableValue> {

    private final Comparator<E> upwards;

    public OrderedColumn(Comparator<E> upwards) {
        this.upwards = upwards;
    }

    Comparator<E> order() {
        return getSortType() == SortType.ASCENDING ? upwards : upwards.reversed();
    }
}
