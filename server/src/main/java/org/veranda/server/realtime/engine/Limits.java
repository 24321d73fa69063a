package org.veranda.server.realtime.engine;

import java.time.Duration;

/// What one connection may cost, and how long the engine waits for it.
///
/// @param queueBytes what may wait for one connection
/// @param subscriptions channels one connection may be in
/// @param pendingFrames frames of one connection that may wait to be handled
/// @param probeAfter silence after which a ping asks whether anybody is there
/// @param answerWithin how long the answer may take before the connection counts as dead, and how long the client may take to
///     finish a frame or a message that it has begun
/// @param stall how long one write may take
/// @param farewell how long a close may take before the connection is cut
public record Limits(
        int queueBytes,
        int subscriptions,
        int pendingFrames,
        Duration probeAfter,
        Duration answerWithin,
        Duration stall,
        Duration farewell) {

    public static final Limits DEFAULT =
            new Limits(
                    512 * 1024,
                    500,
                    1024,
                    Duration.ofSeconds(60),
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(60),
                    Duration.ofSeconds(5));
}
