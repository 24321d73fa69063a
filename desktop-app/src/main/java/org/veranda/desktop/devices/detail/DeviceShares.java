package org.veranda.desktop.devices.detail;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.devices.act.DeviceSharing;
import org.veranda.desktop.devices.face.DeviceWords;
import org.veranda.desktop.store.device.DeviceRecords;
import org.veranda.desktop.store.device.DeviceShown;
import org.veranda.desktop.ui.Texts;
import org.veranda.model.device.DeviceId;
import org.veranda.wire.DeviceView;

import java.util.List;

/// To whom a device is shown, for those who may say so.
final class DeviceShares {

    private final DeviceRecords records;
    private final DeviceSharing sharing;
    private final DeviceWords words;
    private final Texts texts;
    private final VBox rows = new VBox(4);
    private final VBox box;
    private @Nullable DeviceId shown;
    private long question;

    DeviceShares(DeviceRecords records, DeviceSharing sharing, DeviceWords words) {
        this.records = records;
        this.sharing = sharing;
        this.words = words;
        texts = words.texts();
        Label title = new Label();
        title.textProperty().bind(texts.bind("devices.shares"));
        title.getStyleClass().add("section-title");
        rows.setId("device-shares");
        box = new VBox(6, title, rows);
        box.managedProperty().bind(box.visibleProperty());
    }

    Node node() {
        return box;
    }

    /// Turns to this device, or to nothing for those who may not know.
    void turnTo(@Nullable DeviceView device) {
        box.setVisible(device != null);
        if (device == null) {
            shown = null;
            question++;
        } else if (!device.id().equals(shown)) {
            shown = device.id();
            rows.getChildren().setAll(quiet("devices.shares.loading"));
            ask(device);
        }
    }

    /// Asks anew: something was shared or taken back.
    void ask(DeviceView device) {
        long asked = ++question;
        records.shares(device.id())
                .whenComplete((shares, failure) -> {
                    if (asked == question) {
                        show(device, failure == null ? shares : null);
                    }
                });
    }

    private void show(DeviceView device, @Nullable List<DeviceShown> shares) {
        if (shares == null) {
            rows.getChildren().setAll(quiet("devices.shares.failed"));
        } else if (shares.isEmpty()) {
            rows.getChildren().setAll(quiet("devices.shares.none"));
        } else {
            rows.getChildren().setAll(shares.stream().map(share -> row(device, share)).toList());
        }
    }

    private Node row(DeviceView device, DeviceShown share) {
        String number = Long.toString(share.userId().value());
        Label who = new Label(texts.get("devices.share.with", number));
        Label when =
                new Label(
                        texts.get("devices.share.since", words.moments().moment(share.sharedAt())));
        when.getStyleClass().add("quiet");
        VBox text = new VBox(who, when);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button revoke = new Button(texts.get("devices.revoke"));
        revoke.setId("revoke-" + number);
        revoke.getStyleClass().setAll("button", "link");
        revoke.setMinWidth(Region.USE_PREF_SIZE);
        revoke.setOnAction(_ -> sharing.askRevoke(device, share, this::ask));
        HBox row = new HBox(8, text, revoke);
        row.getStyleClass().add("severity-cell");
        return row;
    }

    private Label quiet(String key) {
        Label label = new Label(texts.get(key));
        label.getStyleClass().add("quiet");
        label.setWrapText(true);
        return label;
    }
}
