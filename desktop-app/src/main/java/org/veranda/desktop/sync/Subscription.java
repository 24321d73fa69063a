package org.veranda.desktop.sync;

import java.time.Duration;
import java.time.Instant;

/// Where one channel is on its way to being heard on the present socket.
final class Subscription {

    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(2);

    private enum Step {
        NONE,
        ASKING,
        HEARD,
        REFUSED
    }

    private Step step = Step.NONE;
    private Instant notBefore = Instant.MIN;

    boolean wanted(Instant now) {
        return step == Step.NONE && !notBefore.isAfter(now);
    }

    boolean heard() {
        return step == Step.HEARD;
    }

    boolean refused() {
        return step == Step.REFUSED;
    }

    void ask() {
        step = Step.ASKING;
    }

    void succeed() {
        step = Step.HEARD;
    }

    void refuse() {
        step = Step.REFUSED;
    }

    void fail(Instant now) {
        step = Step.NONE;
        notBefore = now.plus(BETWEEN_ATTEMPTS);
    }

    /// The socket is gone.
    void reset() {
        step = Step.NONE;
        notBefore = Instant.MIN;
    }
}
