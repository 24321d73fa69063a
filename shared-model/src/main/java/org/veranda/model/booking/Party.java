package org.veranda.model.booking;

/// How many come.
public record Party(int adults, int children) {

    public int persons() {
        return adults + children;
    }
}
