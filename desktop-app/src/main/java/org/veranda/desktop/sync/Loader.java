package org.veranda.desktop.sync;

import org.veranda.desktop.connection.Backoff;

import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;

/// Sees to it that one snapshot at a time is asked for, and again after a failure.
final class Loader {

    private final Backoff backoff;
    private Instant notBefore = Instant.MIN;
    private boolean loading;
    private boolean loaded;

    Loader(RandomGenerator random) {
        backoff = new Backoff(random);
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
            out.add(new Effect.RequestSnapshot());
        }
    }

    void arrived() {
        loading = false;
        loaded = true;
        backoff.reset();
    }

    void failed(Instant now) {
        loading = false;
        notBefore = now.plus(backoff.next());
    }

    void tryNow() {
        notBefore = Instant.MIN;
    }
}
