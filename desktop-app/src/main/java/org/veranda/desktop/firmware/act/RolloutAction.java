package org.veranda.desktop.firmware.act;

import org.veranda.desktop.keyboard.KeyedAction;

import java.util.Optional;

/// What the user can do about a rollout, in the order in which it is offered. None of it can be taken back: each asks first.
public enum RolloutAction implements KeyedAction {
    SUBMIT("U"),
    APPROVE("A"),
    DENY("D"),
    START("S"),
    SCHEDULE("T"),
    UNSCHEDULE(""),
    RESUME("R"),
    PAUSE("P"),
    EDIT("E"),
    ABORT("X");

    private final String key;

    RolloutAction(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }

    public static Optional<RolloutAction> ofKey(String letter) {
        return KeyedAction.ofKey(values(), letter);
    }
}
