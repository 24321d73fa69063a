package org.veranda.server.realtime.protocol;

/// What one connection may say: so much at once, and then so much a second.
///
/// @param wrongSignatures at once, and then one a second
public record RateLimits(int framesAtOnce, int framesPerSecond, int wrongSignatures) {

    public static final RateLimits DEFAULT = new RateLimits(2_000, 200, 50);
}
