package org.veranda.desktop.words;

import org.veranda.desktop.store.Store;
import org.veranda.desktop.ui.Ages;
import org.veranda.desktop.ui.Texts;
import org.veranda.desktop.ui.Ticker;
import org.veranda.wire.PropertyView;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// When something was and how long it has lasted, in the user's language and the hotel's time zone.
public final class Moments {

    /// An hour and minute as everywhere in the house.
    public static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Texts texts;
    private final Store store;
    private final Ticker ticker;

    public Moments(Texts texts, Store store, Ticker ticker) {
        this.texts = texts;
        this.store = store;
        this.ticker = ticker;
    }

    /// What time it is.
    public Ticker ticker() {
        return ticker;
    }

    /// Since when in short, such as `38m`.
    public String brief(Instant since) {
        return Ages.brief(texts, age(since));
    }

    /// Since when in full, such as `1 h 02 min`.
    public String full(Instant since) {
        return Ages.full(texts, age(since));
    }

    /// How long something lasts in full, such as `4 h 00 min`.
    public String duration(Duration duration) {
        return Ages.full(texts, duration);
    }

    /// The hour and minute in the hotel's time zone.
    public String clock(Instant at) {
        return CLOCK.format(at.atZone(zone()));
    }

    /// The hour and minute when it was today, the weekday or date before.
    public String moment(Instant at) {
        LocalDate day = LocalDate.ofInstant(at, zone());
        LocalDate today = LocalDate.ofInstant(ticker.minute().get(), zone());
        if (day.equals(today)) {
            return clock(at);
        }
        return day.isAfter(today.minusDays(6))
                ? DateTimeFormatter.ofPattern("EEE HH:mm", locale()).format(at.atZone(zone()))
                : DateTimeFormatter.ofPattern("d MMM", locale()).format(day);
    }

    /// The hotel's time zone.
    public ZoneId zone() {
        PropertyView property = store.property().get();
        return property == null ? ZoneId.systemDefault() : property.timeZone();
    }

    private Locale locale() {
        return texts.locale().get();
    }

    private Duration age(Instant since) {
        Duration age = Duration.between(since, ticker.minute().get());
        return age.isNegative() ? Duration.ZERO : age;
    }
}
