package org.veranda.desktop.settings;

import javafx.beans.property.Property;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// One setting and its words in the file; words of a newer or damaged file change nothing.
record Kept<T>(
        String key,
        Property<T> property,
        Function<T, String> write,
        Function<String, Optional<T>> read) {

    static Kept<String> text(String key, Property<String> property) {
        return new Kept<>(key, property, text -> text, Optional::of);
    }

    static Kept<Boolean> flag(String key, Property<Boolean> property) {
        return new Kept<>(key, property, String::valueOf, text -> Optional.of("true".equals(text)));
    }

    static Kept<Locale> language(String key, Property<Locale> property) {
        return new Kept<>(
                key,
                property,
                Locale::toLanguageTag,
                text ->
                        Optional.of(text)
                                .filter(tag -> !tag.isBlank())
                                .map(Locale::forLanguageTag));
    }

    static <E extends Enum<E>> Kept<E> choice(String key, Property<E> property, Class<E> type) {
        return new Kept<>(
                key,
                property,
                Kept::word,
                text ->
                        Arrays.stream(type.getEnumConstants())
                                .filter(choice -> word(choice).equals(text))
                                .findAny());
    }

    String written() {
        return write.apply(property.getValue());
    }

    void restore(String text) {
        read.apply(text).ifPresent(property::setValue);
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
