package org.veranda.desktop.rooms.grid;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The titles above the sections in sight.
final class GridHeaders<T> {

    private final Pane sheet;
    private final Map<Integer, HBox> shown = new HashMap<>();

    GridHeaders(Pane sheet) {
        this.sheet = sheet;
    }

    void clear() {
        sheet.getChildren().removeAll(shown.values());
        shown.clear();
    }

    void show(
            List<GridSection<T>> sections, List<GridShape.Row> rows, double width, double height) {
        Set<Integer> wanted =
                rows.stream()
                        .map(GridShape.Row::section)
                        .filter(section -> section >= 0)
                        .collect(Collectors.toSet());
        shown.entrySet()
                .removeIf(entry ->
                        !wanted.contains(entry.getKey())
                                && sheet.getChildren().remove(entry.getValue()));
        for (GridShape.Row row : rows) {
            if (row.section() >= 0) {
                HBox header =
                        shown.computeIfAbsent(
                                row.section(), section -> header(sections.get(section)));
                header.resizeRelocate(0, row.top() - height, width, height);
            }
        }
    }

    private HBox header(GridSection<T> section) {
        Label title = new Label();
        title.textProperty().bind(section.title());
        title.getStyleClass().add("section-title");
        Label detail = new Label();
        detail.textProperty().bind(section.detail());
        detail.getStyleClass().add("quiet");
        HBox header = new HBox(title, detail);
        header.getStyleClass().add("section-header");
        header.setManaged(false);
        sheet.getChildren().add(header);
        return header;
    }
}
