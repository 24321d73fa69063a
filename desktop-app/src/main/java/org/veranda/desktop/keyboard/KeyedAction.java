package org.veranda.desktop.keyboard;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Something that can be done with a letter; for enums.
public interface KeyedAction {

    /// As the enum calls it.
    String name();

    /// The letter that does it in the list, or nothing.
    String key();

    /// How texts and style sheets call it, such as `mark-clean`.
    default String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The first of these with that letter; some letters turn on and off.
    static <A extends KeyedAction> Optional<A> ofKey(A[] actions, String letter) {
        String wanted = letter.toUpperCase(Locale.ROOT);
        return Arrays.stream(actions)
                .filter(action -> !wanted.isEmpty() && action.key().equals(wanted))
                .findFirst();
    }
}
