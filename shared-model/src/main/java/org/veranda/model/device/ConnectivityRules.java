package org.veranda.model.device;

import static org.veranda.model.device.Connectivity.DECOMMISSIONED;
import static org.veranda.model.device.Connectivity.MAINTENANCE;
import static org.veranda.model.device.Connectivity.OFFLINE;
import static org.veranda.model.device.Connectivity.ONLINE;
import static org.veranda.model.device.Connectivity.STALE;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What becomes of a device's connection. Pure; `connectivity-transitions.csv` has every case.
public final class ConnectivityRules {

    /// After so many intervals of silence a device still counts as stale only.
    public static final int MOST_MISSED = 3;

    private ConnectivityRules() {}

    /// What is known then; empty when the signal is refused, because the device was taken away for good or nobody works
    /// on it.
    public static Optional<Connectivity> decide(Connectivity now, ConnectivitySignal signal) {
        if (now == DECOMMISSIONED) {
            return signal == ConnectivitySignal.DECOMMISSION ? Optional.of(now) : Optional.empty();
        }
        return switch (signal) {
            case SEEN -> Optional.of(now == MAINTENANCE ? now : ONLINE);
            case MISSED -> Optional.of(now == ONLINE ? STALE : now);
            case LOST -> Optional.of(now == ONLINE || now == STALE ? OFFLINE : now);
            case BEGIN_MAINTENANCE -> Optional.of(MAINTENANCE);
            case END_MAINTENANCE -> now == MAINTENANCE ? Optional.of(STALE) : Optional.empty();
            case DECOMMISSION -> Optional.of(DECOMMISSIONED);
        };
    }

    /// What the silence of a device means; empty when it is not late.
    ///
    /// @param since when it was heard last, or when somebody began to listen if that was later
    public static Optional<ConnectivitySignal> silence(
            Instant since, Duration interval, Instant now) {
        long missed = Duration.between(since, now).dividedBy(interval);
        if (missed < 1) {
            return Optional.empty();
        }
        return Optional.of(
                missed > MOST_MISSED ? ConnectivitySignal.LOST : ConnectivitySignal.MISSED);
    }
}
