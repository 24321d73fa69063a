package org.veranda.desktop.firmware.pack;

import javafx.scene.control.Label;

import org.veranda.desktop.firmware.face.FirmwareWords;
import org.veranda.model.firmware.PackageState;

/// The state of a package as a word on its colour.
final class PackageBadge {

    private PackageBadge() {}

    static void show(Label badge, PackageState state, FirmwareWords words) {
        badge.setText(words.state(state));
        badge.getStyleClass().setAll("label", "state-badge", "package-" + state.wire());
    }
}
