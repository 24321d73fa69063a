package org.veranda.server.problem;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Reads a word that a caller chose from those that there are.
public final class OneOf {

    private OneOf() {}

    /// The value of that word, or null where none was said.
    ///
    /// @param wire the word of a value
    public static <E> @Nullable E of(
            String field, @Nullable String word, E[] values, Function<E, String> wire) {
        if (word == null) {
            return null;
        }
        return Arrays.stream(values)
                .filter(value -> wire.apply(value).equals(word))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidInputException(
                                field,
                                "'%s' is not a %s; there are %s."
                                        .formatted(
                                                word,
                                                field,
                                                Arrays.stream(values)
                                                        .map(wire)
                                                        .collect(Collectors.joining(", ")))));
    }
}
