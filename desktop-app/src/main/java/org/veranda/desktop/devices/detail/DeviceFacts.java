package org.veranda.desktop.devices.detail;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.devices.face.DeviceWords;
import org.veranda.desktop.store.entry.Entry;
import org.veranda.desktop.ui.Dates;
import org.veranda.desktop.ui.Texts;
import org.veranda.model.device.DeviceKind;
import org.veranda.wire.DeviceView;

import java.time.Duration;

/// What there is to know about a device, as names and values.
final class DeviceFacts {

    private final DeviceWords words;
    private final Texts texts;
    private final GridPane grid = new GridPane(12, 5);

    DeviceFacts(DeviceWords words) {
        this.words = words;
        texts = words.texts();
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(names, values);
        grid.setId("device-facts");
    }

    Node node() {
        return grid;
    }

    void show(DeviceView device) {
        grid.getChildren().clear();
        add("seen", words.seenInFull(device));
        add("serial", device.serial());
        add("kind", words.kind(device.kind()));
        add("model", device.model());
        add("firmware", device.firmwareVersion());
        add(
                "battery",
                device.batteryPercent() == null
                        ? null
                        : texts.get("devices.percent", device.batteryPercent()));
        Entry<DeviceView> parent = words.parent(device);
        add("parent", parent == null ? null : DeviceWords.name(parent.value().get()));
        add("interval", interval(Duration.ofSeconds(device.intervalSeconds())));
        add("override", override(device));
    }

    private String interval(Duration interval) {
        return interval.compareTo(Duration.ofMinutes(2)) < 0
                ? texts.get("devices.seconds", interval.toSeconds())
                : words.moments().duration(interval);
    }

    /// Whether somebody made sure that a key opens the lock all the same.
    private @Nullable String override(DeviceView device) {
        if (device.kind() != DeviceKind.LOCK) {
            return null;
        }
        return device.overrideCheckedOn() == null
                ? texts.get("devices.override.unknown")
                : Dates.written(texts, device.overrideCheckedOn());
    }

    private void add(String name, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return;
        }
        Label what = new Label(texts.get("devices.fact." + name));
        what.getStyleClass().add("quiet");
        Label is = new Label(value);
        is.setWrapText(true);
        grid.addRow(grid.getRowCount(), what, is);
    }
}
