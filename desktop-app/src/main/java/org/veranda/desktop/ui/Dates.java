package org.veranda.desktop.ui;

import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Dates as they are written everywhere: `Fri 20 Nov`, and with the year in fields.
public final class Dates {

    /// What a person may type as well, besides what is shown.
    private static final List<String> TYPED = List.of("d MMM yyyy", "d/M/yyyy", "d.M.yyyy");

    private Dates() {}

    /// A day near today.
    public static String day(Texts texts, LocalDate day) {
        return DateTimeFormatter.ofPattern("EEE d MMM", locale(texts)).format(day);
    }

    /// For a field in which a date is shown and typed.
    public static StringConverter<LocalDate> converter(Texts texts) {
        DateTimeFormatter shown = DateTimeFormatter.ofPattern("EEE d MMM yyyy", locale(texts));
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable LocalDate day) {
                return day == null ? "" : shown.format(day);
            }

            @Override
            public @Nullable LocalDate fromString(@Nullable String text) {
                return text == null || text.isBlank()
                        ? null
                        : parse(text.strip(), shown, locale(texts));
            }
        };
    }

    private static LocalDate parse(String text, DateTimeFormatter shown, Locale locale) {
        return TYPED.stream()
                .map(pattern -> DateTimeFormatter.ofPattern(pattern, locale))
                .flatMap(format -> parse(text, format).stream())
                .findFirst()
                .or(() -> parse(text, DateTimeFormatter.ISO_LOCAL_DATE))
                .orElseGet(() -> LocalDate.parse(text, shown));
    }

    private static Optional<LocalDate> parse(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(text, format));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static Locale locale(Texts texts) {
        return texts.locale().get();
    }
}
