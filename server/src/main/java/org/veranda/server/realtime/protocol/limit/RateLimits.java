package org.veranda.server.realtime.protocol.limit;

/// What one connection may say: so much at once, and then so much a second; and what those of one address may.
///
/// @param wrongSignatures at once, and then one a second
/// @param turnedAwayAtOnce how many of one address are told why they are turned away; more are cut
/// @param turnedAwayPerSecond and then a second
public record RateLimits(
        int framesAtOnce,
        int framesPerSecond,
        int wrongSignatures,
        int turnedAwayAtOnce,
        int turnedAwayPerSecond,
        PresenceLimits presence) {

    public static final RateLimits DEFAULT =
            new RateLimits(2_000, 200, 50, 1_000, 100, PresenceLimits.DEFAULT);

    /// With those of addresses and presence channels as they are by default.
    public RateLimits(int framesAtOnce, int framesPerSecond, int wrongSignatures) {
        this(
                framesAtOnce,
                framesPerSecond,
                wrongSignatures,
                DEFAULT.turnedAwayAtOnce,
                DEFAULT.turnedAwayPerSecond,
                PresenceLimits.DEFAULT);
    }
}
