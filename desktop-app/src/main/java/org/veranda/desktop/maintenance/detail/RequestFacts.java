package org.veranda.desktop.maintenance.detail;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.maintenance.face.RequestWords;
import org.veranda.desktop.ui.Texts;
import org.veranda.model.RefusalCode;
import org.veranda.wire.BlockOutcome;
import org.veranda.wire.MaintenanceRequestView;

import java.util.Locale;

/// What else there is to know about a request, as names and values.
final class RequestFacts {

    private final RequestWords words;
    private final Texts texts;
    private final GridPane grid = new GridPane(12, 5);

    RequestFacts(RequestWords words) {
        this.words = words;
        texts = words.texts();
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(names, values);
        grid.setId("request-facts");
    }

    Node node() {
        return grid;
    }

    void show(MaintenanceRequestView request) {
        grid.getChildren().clear();
        String nobody = texts.get("maintenance.fact.assignee.none");
        add(
                "reported",
                texts.get(
                        "maintenance.fact.reported.by",
                        words.moments().moment(request.createdAt()),
                        request.reporter().name()));
        add(
                "assignee",
                request.assignee() == null
                        ? request.status().over() ? null : nobody
                        : request.assignee().name());
        add("done", words.who(request.doneBy()));
        add("note", request.note());
        add("block", block(request.block()));
        add("number", texts.get("ui.number", request.id().value()));
    }

    private String block(BlockOutcome block) {
        RefusalCode code = block.code();
        return code == null
                ? texts.get("maintenance.fact.block.accepted")
                : texts.get("maintenance.fact.block.refused", reason(code));
    }

    private String reason(RefusalCode code) {
        String word = code.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return texts.find("rooms.refusal." + word).orElse(word);
    }

    private void add(String name, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return;
        }
        Label what = new Label(texts.get("maintenance.fact." + name));
        what.getStyleClass().add("quiet");
        Label is = new Label(value);
        is.setWrapText(true);
        GridPane.setValignment(what, VPos.TOP);
        grid.addRow(grid.getRowCount(), what, is);
    }
}
