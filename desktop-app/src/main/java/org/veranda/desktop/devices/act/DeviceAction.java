package org.veranda.desktop.devices.act;

import org.veranda.desktop.keyboard.KeyedAction;

import java.util.Optional;

/// What the user can do about a device, in the order in which it is offered.
public enum DeviceAction implements KeyedAction {
    /// Show what is reached through it.
    BEHIND("B"),
    /// Go to what it is reached through.
    PARENT("P"),
    /// Show it to somebody.
    SHARE("S");

    private final String key;

    DeviceAction(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }

    public static Optional<DeviceAction> ofKey(String letter) {
        return KeyedAction.ofKey(values(), letter);
    }
}
