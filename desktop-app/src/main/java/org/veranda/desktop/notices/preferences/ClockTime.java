package org.veranda.desktop.notices.preferences;

import org.veranda.desktop.words.Moments;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A time of day as people type it: `22:00`, `22.00`, `2200`, `7`.
final class ClockTime {

    private static final Pattern TYPED = Pattern.compile("(\\d{1,2})(?:[:.h ]?(\\d{2}))?");

    private ClockTime() {}

    static Optional<LocalTime> read(String typed) {
        Matcher matcher = TYPED.matcher(typed.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int minute = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
        try {
            return Optional.of(LocalTime.of(Integer.parseInt(matcher.group(1)), minute));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    static String written(LocalTime time) {
        return Moments.CLOCK.format(time);
    }
}
