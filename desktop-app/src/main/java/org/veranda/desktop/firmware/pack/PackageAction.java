package org.veranda.desktop.firmware.pack;

import org.veranda.desktop.keyboard.KeyedAction;

import java.util.Optional;

/// What the user can do about a package, in the order in which it is offered.
enum PackageAction implements KeyedAction {
    VERIFY("V"),
    RELEASE("R"),
    WITHDRAW("X");

    private final String key;

    PackageAction(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }

    static Optional<PackageAction> ofKey(String letter) {
        return KeyedAction.ofKey(values(), letter);
    }
}
