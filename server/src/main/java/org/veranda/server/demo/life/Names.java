package org.veranda.server.demo.life;

import java.util.List;

/// Names for guests who do not exist.
public record Names(List<String> givenNames, List<String> surnames) {

    public Names {
        if (givenNames.isEmpty() || surnames.isEmpty()) {
            throw new IllegalArgumentException("Cannot name guests: there are no names");
        }
        givenNames = List.copyOf(givenNames);
        surnames = List.copyOf(surnames);
    }

    String guest(Chance chance) {
        return chance.oneOf(givenNames).orElseThrow() + " " + chance.oneOf(surnames).orElseThrow();
    }
}
