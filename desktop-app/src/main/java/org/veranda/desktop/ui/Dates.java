package org.veranda.desktop.ui;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Dates as they are written everywhere: `Fri 20 Nov`, and with the year in fields.
public final class Dates {

    private static final String SHOWN = "EEE d MMM uuuu";

    /// How a person may write a day; with the year, because a block can begin next year.
    private static final List<String> TYPED =
            List.of(SHOWN, "d MMM uuuu", "d MMMM uuuu", "d/M/uuuu", "d.M.uuuu", "uuuu-MM-dd");

    private Dates() {}

    /// A day near today.
    public static String day(Texts texts, LocalDate day) {
        return DateTimeFormatter.ofPattern("EEE d MMM", locale(texts)).format(day);
    }

    /// A day as a field shows it.
    public static String written(Texts texts, LocalDate day) {
        return DateTimeFormatter.ofPattern(SHOWN, locale(texts)).format(day);
    }

    /// The day that was typed into a field; nothing when there is no such day.
    public static Optional<LocalDate> read(Texts texts, String typed) {
        return TYPED.stream()
                .flatMap(pattern -> parse(typed.strip(), strict(pattern, locale(texts))).stream())
                .findFirst();
    }

    private static DateTimeFormatter strict(String pattern, Locale locale) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(locale)
                .withResolverStyle(ResolverStyle.STRICT);
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
