package org.veranda.server.alarms;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/// Columns of many rows, as the parameters of one statement take them.
final class Columns {

    private Columns() {}

    static <T> @Nullable String[] texts(List<T> rows, Function<T, @Nullable String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }

    static <T> @Nullable Long[] numbers(List<T> rows, Function<T, @Nullable Long> value) {
        return rows.stream().map(value).toArray(Long[]::new);
    }

    static <T> Integer[] counts(List<T> rows, Function<T, Integer> value) {
        return rows.stream().map(value).toArray(Integer[]::new);
    }

    static <T> Boolean[] flags(List<T> rows, Predicate<T> value) {
        return rows.stream().map(value::test).toArray(Boolean[]::new);
    }

    /// A list of words, or nothing.
    static String @Nullable [] words(@Nullable List<String> words) {
        return words == null ? null : words.toArray(String[]::new);
    }

    static <T> @Nullable String[] times(List<T> rows, Function<T, @Nullable Instant> value) {
        return texts(
                rows,
                row -> {
                    Instant at = value.apply(row);
                    return at == null ? null : at.toString();
                });
    }
}
