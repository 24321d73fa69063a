package org.veranda.desktop.alarms.detail;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.alarms.face.AlarmWords;
import org.veranda.desktop.ui.Texts;
import org.veranda.wire.AlarmView;

/// What else there is to know about an alarm, as names and values.
final class AlarmFacts {

    private final AlarmWords words;
    private final Texts texts;
    private final Label description = new Label();
    private final GridPane grid = new GridPane(12, 5);
    private final VBox box = new VBox(10, description, grid);

    AlarmFacts(AlarmWords words) {
        this.words = words;
        texts = words.texts();
        description.setWrapText(true);
        description.setId("alarm-description");
        description.managedProperty().bind(description.textProperty().isNotEmpty());
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(names, values);
        grid.setId("alarm-facts");
    }

    Node node() {
        return box;
    }

    void show(AlarmView alarm) {
        String said = alarm.description();
        description.setText(said == null || said.equals(words.title(alarm)) ? "" : said);
        grid.getChildren().clear();
        add("raised", words.moments().moment(alarm.raisedAt()));
        add("occurrence", occurrence(alarm));
        add("device", alarm.deviceSerial());
        add("kind", words.kind(alarm));
        add("current", current(alarm));
        add("assignee", alarm.assignee() == null ? null : alarm.assignee().name());
        add("parent", words.parent(alarm));
        add(
                "children",
                alarm.children() == 0 ? null : texts.get("alarms.children", alarm.children()));
        add(
                "escalated",
                alarm.escalated() == 0
                        ? null
                        : texts.get("alarms.fact.escalated.times", alarm.escalated()));
    }

    private String occurrence(AlarmView alarm) {
        return texts.get("alarms.fact.occurrence.of", alarm.occurrence(), alarm.count());
    }

    /// Only where it is not what it was at its worst.
    private @Nullable String current(AlarmView alarm) {
        return alarm.currentSeverity() == alarm.severity()
                ? null
                : words.severity(alarm.currentSeverity());
    }

    private void add(String name, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return;
        }
        Label what = new Label(texts.get("alarms.fact." + name));
        what.getStyleClass().add("quiet");
        Label is = new Label(value);
        is.setWrapText(true);
        grid.addRow(grid.getRowCount(), what, is);
    }
}
