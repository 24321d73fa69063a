package org.veranda.desktop.rooms.act;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What the user can do to a room, in the order in which it is offered.
public enum RoomAction {
    CHECK_IN("", false),
    CHECK_OUT("", true),
    MARK_CLEAN("C", false),
    INSPECT("I", false),
    FINISH_BLOCK("", true),
    WALK_IN("", true),
    START_CLEAN("", false),
    STOP_CLEAN("", false),
    RUSH("R", false),
    NO_RUSH("R", false),
    PICKUP("P", false),
    MARK_DIRTY("D", true),
    FAIL_INSPECTION("", true),
    BLOCK("O", true),
    NOTE("N", true),
    DO_NOT_DISTURB("", false),
    MAKE_UP("", false),
    DECLINE("", false),
    NO_REQUEST("", false),
    HOLD("", true),
    RELEASE("", false);

    private final String key;
    private final boolean asks;

    RoomAction(String key, boolean asks) {
        this.key = key;
        this.asks = asks;
    }

    /// The letter that does it on the board, or nothing.
    public String key() {
        return key;
    }

    /// Whether something is asked before it is done.
    public boolean asks() {
        return asks;
    }

    /// How texts and style sheets call it, such as `mark-clean`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The first action of a letter; some letters turn on and off.
    public static Optional<RoomAction> ofKey(String letter) {
        String wanted = letter.toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(action -> !wanted.isEmpty() && action.key.equals(wanted))
                .findFirst();
    }
}
