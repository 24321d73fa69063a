package org.veranda.server.realtime.protocol;

import org.veranda.server.realtime.protocol.Seats.Seat;

/// What all who come from one address cost together, however many sockets they use. For any thread.
final class AddressLimits {

    private static final int SOCKETS_THAT_ERR = 20;

    private record Who(String network, String appId) {}

    private final Allowances<Who> wrongSignatures;
    private final Allowances<String> turnedAway;

    AddressLimits(RateLimits rateLimits) {
        wrongSignatures =
                new Allowances<>(
                        SOCKETS_THAT_ERR * rateLimits.wrongSignatures(),
                        rateLimits.wrongSignatures());
        turnedAway =
                new Allowances<>(rateLimits.turnedAwayAtOnce(), rateLimits.turnedAwayPerSecond());
    }

    /// One more signature of that address and app was wrong; whether it is worth finding out why.
    boolean err(Seat seat, long now) {
        return wrongSignatures.take(new Who(seat.network(), seat.appId()), now);
    }

    /// Whether one more who is turned away is told why; beyond that they are cut.
    boolean isWorthAWord(String network, long now) {
        return turnedAway.take(network, now);
    }
}
