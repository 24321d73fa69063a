package org.veranda.desktop.rooms.grid;

import javafx.beans.value.ObservableValue;

import java.util.List;

/// Tiles that stand together under a title.
public record GridSection<T>(
        ObservableValue<String> title, ObservableValue<String> detail, List<T> items) {

    public GridSection {
        items = List.copyOf(items);
    }
}
