package org.veranda.server.realtime.protocol.limit;

import java.time.Duration;

/// How fast one client talks: what is over its allowance is ignored, it is told so now and then, and one who goes on is not
/// listened to any more. For one thread.
public final class Pace {

    private static final Duration BETWEEN_COMPLAINTS = Duration.ofSeconds(5);

    /// A tenth of what one may say may be over for as long as it likes.
    private static final int PART = 10;

    /// What is to be done with a frame.
    public enum Verdict {
        IN_TIME,
        TOO_FAST,
        TO_BE_TOLD,
        TOO_MUCH
    }

    private final Allowance frames;
    private final Allowance ignored;
    private final Allowance complaints;

    public Pace(RateLimits rateLimits, long now) {
        int most = rateLimits.framesPerSecond();
        this.frames = new Allowance(rateLimits.framesAtOnce(), most, now);
        this.ignored = new Allowance(rateLimits.framesAtOnce(), Math.max(1, most / PART), now);
        this.complaints = new Allowance(1, BETWEEN_COMPLAINTS, now);
    }

    public Verdict hear(long now) {
        if (frames.take(now)) {
            return Verdict.IN_TIME;
        }
        if (!ignored.take(now)) {
            return Verdict.TOO_MUCH;
        }
        return complaints.take(now) ? Verdict.TO_BE_TOLD : Verdict.TOO_FAST;
    }
}
