package org.veranda.desktop.sync;

import java.time.Duration;
import java.time.Instant;

/// Where one channel is on its way to being heard on the present socket.
final class Subscription {

    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private enum Step {
        NONE,
        ASKING,
        HEARD,
        REFUSED
    }

    private Step step = Step.NONE;
    private Instant notBefore = Instant.MIN;

    boolean wanted(Instant now) {
        return (step == Step.NONE || step == Step.ASKING) && !notBefore.isAfter(now);
    }

    boolean heard() {
        return step == Step.HEARD;
    }

    boolean refused() {
        return step == Step.REFUSED;
    }

    void ask(Instant now) {
        step = Step.ASKING;
        notBefore = now.plus(PATIENCE);
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
