package org.veranda.desktop.keyboard;

import org.veranda.desktop.settings.LetterKeys;
import org.veranda.desktop.settings.Settings;
import org.veranda.desktop.store.Store;
import org.veranda.model.identity.Role;
import org.veranda.wire.MeView;

/// What a bare letter does for this user: the front desk finds, unless it wants otherwise.
public final class LetterRule {

    private final Settings settings;
    private final Store store;

    public LetterRule(Settings settings, Store store) {
        this.settings = settings;
        this.store = store;
    }

    /// Whether a bare letter finds instead of commanding.
    public boolean lettersFind() {
        MeView me = store.me().get();
        LetterKeys chosen = settings.letterKeys().get();
        return chosen == LetterKeys.FIND
                || (chosen == LetterKeys.BY_ROLE && me != null && me.role() == Role.FRONT_DESK);
    }

    /// What is pressed for a command here and now; blank when there is no key.
    public String pressed(String key) {
        return key.isEmpty() || !lettersFind() ? key : "Alt+" + key;
    }
}
