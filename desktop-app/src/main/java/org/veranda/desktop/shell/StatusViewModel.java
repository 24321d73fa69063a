package org.veranda.desktop.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.connection.ConnectionState;
import org.veranda.desktop.connection.ConnectionStatus;
import org.veranda.desktop.store.Store;
import org.veranda.desktop.ui.Ages;
import org.veranda.desktop.ui.Dates;
import org.veranda.desktop.ui.Texts;
import org.veranda.desktop.ui.Ticker;
import org.veranda.wire.MeView;
import org.veranda.wire.PropertyView;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// What the status bar says. Lives on the FX thread.
final class StatusViewModel {

    private final ConnectionStatus connection;
    private final Store store;
    private final Texts texts;
    private final Ticker ticker;

    /// Kept here, because a binding that is only listened to may be collected.
    private final ObjectBinding<Freshness> freshness;

    private final BooleanBinding dayUnclosed;

    StatusViewModel(ConnectionStatus connection, Store store, Texts texts, Ticker ticker) {
        this.connection = connection;
        this.store = store;
        this.texts = texts;
        this.ticker = ticker;
        freshness =
                Bindings.createObjectBinding(
                        () ->
                                Freshness.of(
                                        connection.state().get(),
                                        connection.lastHeard().get(),
                                        connection.now()),
                        connection.state(),
                        connection.lastHeard(),
                        ticker.now());
        dayUnclosed =
                Bindings.createBooleanBinding(
                        () -> {
                            PropertyView property = store.property().get();
                            return property != null && unclosed(property, ticker.minute().get());
                        },
                        store.property(),
                        ticker.minute());
    }

    ObjectBinding<Freshness> freshness() {
        return freshness;
    }

    /// Whether there is no contact and somebody may want to look for it.
    BooleanBinding offline() {
        return Bindings.createBooleanBinding(
                () -> connection.state().get() instanceof ConnectionState.Offline,
                connection.state());
    }

    /// Such as `Live`, or `Offline, trying again in 8 s`.
    StringBinding link() {
        return Bindings.createStringBinding(
                this::linkText, connection.state(), freshness, ticker.now(), texts.locale());
    }

    /// Such as `Data 2 s old`.
    StringBinding age() {
        return Bindings.createStringBinding(
                this::ageText, connection.lastHeard(), ticker.now(), texts.locale());
    }

    StringBinding waiting() {
        return texts.bind("shell.status.waiting", store.waiting());
    }

    /// The time in the hotel.
    StringBinding clock() {
        return Bindings.createStringBinding(
                this::clockText, ticker.minute(), store.property(), texts.locale());
    }

    ObservableValue<String> property() {
        return store.property().map(PropertyView::name).orElse("");
    }

    /// Says so when days were left unclosed.
    StringBinding businessDate() {
        return Bindings.createStringBinding(
                this::businessDateText, store.property(), dayUnclosed, texts.locale());
    }

    /// Whether the business date has stayed behind the calendar of the resort.
    BooleanBinding dayUnclosed() {
        return dayUnclosed;
    }

    /// Such as `Inês · Front Desk`.
    StringBinding user() {
        return Bindings.createStringBinding(this::userText, store.me(), texts.locale());
    }

    /// What the banner says while what is shown may be wrong.
    StringBinding warning() {
        return Bindings.createStringBinding(
                this::warningText,
                connection.state(),
                connection.lastHeard(),
                ticker.now(),
                texts.locale());
    }

    private String linkText() {
        return switch (connection.state().get()) {
            case ConnectionState.Connecting _ -> texts.get("shell.link.connecting");
            case ConnectionState.Live _ ->
                    texts.get(
                            freshness.get() == Freshness.FRESH
                                    ? "shell.link.live"
                                    : "shell.link.silent");
            case ConnectionState.CatchingUp _ -> texts.get("shell.link.catching-up");
            case ConnectionState.Offline(var _, @Nullable Instant retryAt) -> offlineText(retryAt);
            case ConnectionState.SignedOut _ -> texts.get("shell.link.signed-out");
        };
    }

    private String offlineText(@Nullable Instant retryAt) {
        if (retryAt == null) {
            return texts.get("shell.link.offline");
        }
        return retryAt.isAfter(connection.now())
                ? texts.get("shell.link.retry", secondsUntil(retryAt))
                : texts.get("shell.link.trying");
    }

    private String ageText() {
        Instant heard = connection.lastHeard().get();
        if (heard == null) {
            return texts.get("shell.age.none");
        }
        Duration age = Duration.between(heard, connection.now());
        return age.toSeconds() < 60
                ? texts.get("shell.age.seconds", Math.max(0, age.toSeconds()))
                : texts.get("shell.age.longer", Ages.full(texts, age));
    }

    private String warningText() {
        String why =
                switch (connection.state().get()) {
                    case ConnectionState.SignedOut(var reason) ->
                            texts.get("shell.signed-out." + word(reason));
                    case ConnectionState.Offline(var reason, var _) ->
                            texts.get("shell.offline." + reason.word());
                    case ConnectionState.Connecting _,
                            ConnectionState.CatchingUp _,
                            ConnectionState.Live _ ->
                            texts.get("shell.offline.silent");
                };
        Instant heard = connection.lastHeard().get();
        return heard == null
                ? why
                : texts.get(
                        "shell.warning",
                        why,
                        Ages.full(texts, Duration.between(heard, connection.now())));
    }

    private String clockText() {
        PropertyView property = store.property().get();
        return property == null
                ? ""
                : DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT)
                        .format(ticker.minute().get().atZone(property.timeZone()));
    }

    private String businessDateText() {
        PropertyView property = store.property().get();
        if (property == null) {
            return "";
        }
        LocalDate day = property.businessDate();
        return dayUnclosed.get()
                ? texts.get("shell.status.business-date.unclosed", Dates.written(texts, day))
                : texts.get("shell.status.business-date", Dates.day(texts, day));
    }

    /// One day behind is usual between midnight and the end of the day.
    private static boolean unclosed(PropertyView property, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, property.timeZone());
        return property.businessDate().isBefore(today.minusDays(1));
    }

    private String userText() {
        MeView me = store.me().get();
        return me == null
                ? ""
                : texts.get(
                        "shell.status.user", me.name(), texts.get("shell.role." + word(me.role())));
    }

    private long secondsUntil(Instant at) {
        return Duration.between(connection.now(), at).plusMillis(999).toSeconds();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
