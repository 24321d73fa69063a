package org.veranda.desktop.devices.detail;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.veranda.desktop.alarms.face.AlarmWords;
import org.veranda.desktop.alarms.view.SeverityBadge;
import org.veranda.desktop.store.Store;
import org.veranda.desktop.store.alarm.AlarmEntry;
import org.veranda.wire.AlarmView;
import org.veranda.wire.DeviceView;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/// The open alarms of a device; each leads to where alarms are dealt with.
final class DeviceAlarms {

    private static final int MOST = 8;

    private final Store store;
    private final AlarmWords words;
    private final Consumer<AlarmEntry> open;
    private final VBox rows = new VBox(4);
    private final VBox box;

    /// @param open goes to an alarm
    DeviceAlarms(Store store, AlarmWords words, Consumer<AlarmEntry> open) {
        this.store = store;
        this.words = words;
        this.open = open;
        Label title = new Label();
        title.textProperty().bind(words.texts().bind("devices.alarms"));
        title.getStyleClass().add("section-title");
        rows.setId("device-alarms");
        box = new VBox(6, title, rows);
    }

    Node node() {
        return box;
    }

    void show(DeviceView device) {
        List<AlarmEntry> alarms =
                store.alarms().stream()
                        .filter(entry -> device.id().equals(entry.alarm().get().deviceId()))
                        .sorted(Comparator.comparing(entry -> entry.alarm().get().severity()))
                        .limit(MOST)
                        .toList();
        if (alarms.isEmpty()) {
            Label none = new Label(words.texts().get("devices.alarms.none"));
            none.getStyleClass().add("quiet");
            rows.getChildren().setAll(none);
        } else {
            rows.getChildren().setAll(alarms.stream().map(this::row).toList());
        }
    }

    private Node row(AlarmEntry entry) {
        AlarmView alarm = entry.alarm().get();
        Label title = new Label(words.title(alarm));
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        Label age = new Label(words.moments().brief(alarm.raisedAt()));
        age.getStyleClass().add("quiet");
        age.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(8, SeverityBadge.shape(alarm.severity()), title, age);
        line.getStyleClass().add("severity-cell");
        Button button = new Button();
        button.setId("device-alarm-" + alarm.id());
        button.setGraphic(line);
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().setAll("button", "row-button");
        button.setAccessibleText(words.spoken(alarm));
        button.setOnAction(_ -> open.accept(entry));
        return button;
    }
}
