package org.veranda.desktop.alarms.act;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What the user can do about an alarm, in the order in which it is offered.
public enum AlarmAction {
    ACKNOWLEDGE("A", false),
    /// Acknowledge, and look after it oneself.
    TAKE("T", false),
    RESET("R", false),
    SHELVE("S", true),
    UNSHELVE("U", false),
    HAND_BACK("", false),
    COMMENT("N", true),
    CLEAR("", true),
    OUT_OF_SERVICE("", true),
    RETURN("", false);

    private final String key;
    private final boolean asks;

    AlarmAction(String key, boolean asks) {
        this.key = key;
        this.asks = asks;
    }

    /// The letter that does it in the list, or nothing.
    public String key() {
        return key;
    }

    /// Whether something is asked before it is done.
    public boolean asks() {
        return asks;
    }

    /// How texts and style sheets call it, such as `out-of-service`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<AlarmAction> ofKey(String letter) {
        String wanted = letter.toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(action -> !wanted.isEmpty() && action.key.equals(wanted))
                .findFirst();
    }
}
