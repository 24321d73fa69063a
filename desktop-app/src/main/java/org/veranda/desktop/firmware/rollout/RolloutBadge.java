package org.veranda.desktop.firmware.rollout;

import javafx.scene.control.Label;

import org.veranda.desktop.firmware.face.FirmwareWords;
import org.veranda.model.firmware.rollout.RolloutState;

/// The state of a rollout as a word on its colour.
final class RolloutBadge {

    private RolloutBadge() {}

    static void show(Label badge, RolloutState state, FirmwareWords words) {
        badge.setText(words.state(state));
        badge.getStyleClass().setAll("label", "state-badge", state.wire());
    }
}
