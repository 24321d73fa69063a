package org.veranda.server.realtime.protocol.limit;

import org.veranda.server.realtime.protocol.limit.Seats.Seat;

/// What all who come from one address cost together, however many sockets they use. For any thread.
public final class AddressLimits {

    private static final int SOCKETS_THAT_ERR = 20;

    private final Allowances<Comer> wrongSignatures;
    private final Allowances<String> turnedAway;

    public AddressLimits(RateLimits rateLimits) {
        wrongSignatures =
                new Allowances<>(
                        SOCKETS_THAT_ERR * rateLimits.wrongSignatures(),
                        rateLimits.wrongSignatures());
        turnedAway =
                new Allowances<>(rateLimits.turnedAwayAtOnce(), rateLimits.turnedAwayPerSecond());
    }

    /// One more signature of that address and app was wrong; whether it is worth finding out why.
    public boolean err(Seat seat, long now) {
        return wrongSignatures.take(seat.comer(), now);
    }

    /// Whether one more who is turned away is told why; beyond that they are cut.
    public boolean isWorthAWord(String network, long now) {
        return turnedAway.take(network, now);
    }
}
