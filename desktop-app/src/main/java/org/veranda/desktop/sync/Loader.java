package org.veranda.desktop.sync;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.connection.Backoff;
import org.veranda.desktop.connection.ConnectionState;
import org.veranda.desktop.connection.OfflineReason;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/// Sees to it that the whole of something is asked for once at a time, and again after a failure.
final class Loader {

    private static final Duration CALM = Duration.ofMinutes(5);

    private final Function<Instant, Effect> question;
    private final Backoff backoff;
    private final Backoff repairs;
    private Instant notBefore = Instant.MIN;
    private Instant askedAt = Instant.MIN;
    private Instant wrongAt = Instant.MIN;
    private @Nullable OfflineReason failure;
    private boolean loading;
    private boolean loaded;

    /// @param question asks for all of it
    Loader(RandomGenerator random, Function<Instant, Effect> question) {
        this.question = question;
        backoff = new Backoff(random);
        repairs = new Backoff(random);
    }

    boolean loading() {
        return loading;
    }

    boolean loaded() {
        return loaded;
    }

    void request(Instant now, List<Effect> out) {
        if (!loading && !notBefore.isAfter(now)) {
            loading = true;
            askedAt = now;
            out.add(question.apply(now));
        }
    }

    void arrived() {
        loading = false;
        loaded = true;
        failure = null;
        backoff.reset();
    }

    /// Whether that is what is waited for, and not an answer that came late or twice.
    boolean awaits(Instant asked) {
        return loading && asked.equals(askedAt);
    }

    /// What came can't be shown; another one may not help either, so it is not asked for at once
    /// each time.
    void wrong(Instant now) {
        if (wrongAt.isBefore(now.minus(CALM))) {
            repairs.reset();
        }
        wrongAt = now;
        notBefore = now.plus(repairs.next());
    }

    void failed(OfflineReason reason, Instant now) {
        loading = false;
        failure = reason;
        notBefore = now.plus(backoff.next());
    }

    /// Why the server did not give it, and when it is asked again.
    Optional<ConnectionState> trouble() {
        return Optional.ofNullable(failure)
                .map(reason -> new ConnectionState.Offline(reason, notBefore));
    }

    void tryNow() {
        notBefore = Instant.MIN;
    }
}
