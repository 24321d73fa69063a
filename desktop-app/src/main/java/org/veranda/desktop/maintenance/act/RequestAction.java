package org.veranda.desktop.maintenance.act;

import org.veranda.desktop.keyboard.KeyedAction;

import java.util.Optional;

/// What the user can do about a request, in the order in which it is offered.
public enum RequestAction implements KeyedAction {
    START("S", false),
    DONE("D", true),
    VERIFY("V", false),
    /// Take it oneself.
    TAKE("T", false),
    ASSIGN("A", true),
    /// What was done is not good yet.
    REOPEN("R", false),
    ADD_PHOTOS("P", true),
    CANCEL("", true);

    private final String key;
    private final boolean asks;

    RequestAction(String key, boolean asks) {
        this.key = key;
        this.asks = asks;
    }

    @Override
    public String key() {
        return key;
    }

    /// Whether something is asked before it is done.
    public boolean asks() {
        return asks;
    }

    public static Optional<RequestAction> ofKey(String letter) {
        return KeyedAction.ofKey(values(), letter);
    }
}
