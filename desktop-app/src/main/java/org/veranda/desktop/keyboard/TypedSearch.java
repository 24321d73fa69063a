package org.veranda.desktop.keyboard;

import javafx.beans.property.StringProperty;

/// What is typed over a list to find something in it: after something was done with what was found, a
/// new search begins. Lives on the FX thread.
public final class TypedSearch {

    private final StringProperty find;
    private boolean begun;

    public TypedSearch(StringProperty find) {
        this.find = find;
    }

    /// What is typed next begins a new search.
    public void end() {
        begun = false;
    }

    void append(String typed) {
        find.set(begun ? find.get() + typed : typed);
        begun = true;
    }

    void erase() {
        String typed = find.get();
        find.set(typed.substring(0, Math.max(0, typed.length() - 1)));
    }

    /// Whether a name is being typed, in which a space is one of its letters.
    boolean spelling() {
        return begun && find.get().chars().anyMatch(Character::isLetter);
    }
}
