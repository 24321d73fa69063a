package org.veranda.server.realtime.channels;

import org.veranda.server.realtime.channels.happening.Happenings;
import org.veranda.server.realtime.engine.Hub;
import org.veranda.server.realtime.engine.Socket;
import org.veranda.server.realtime.engine.membership.ChannelKey;

import java.time.InstantSource;

/// Counts who comes into channels and leaves them.
final class Attendance {

    private final ChannelStates states;
    private final ChannelSettings settings;
    private final Happenings happenings;
    private final InstantSource clock;

    Attendance(
            ChannelStates states,
            ChannelSettings settings,
            Happenings happenings,
            InstantSource clock) {
        this.states = states;
        this.settings = settings;
        this.happenings = happenings;
        this.clock = clock;
    }

    void entered(ChannelKey key, Hub hub, Socket socket) {
        states.in(
                key,
                state -> {
                    if (state.enter(hub, isCounted(socket))) {
                        happenings.occupied(key, socket.scope(), clock.instant());
                    }
                    return true;
                });
    }

    void left(ChannelKey key, Hub hub, Socket socket) {
        states.in(
                key,
                state -> {
                    if (state.leave(hub, isCounted(socket))) {
                        happenings.vacated(key, socket.scope(), clock.instant());
                    }
                    return true;
                });
    }

    /// Whether its app wants to hear how many there are.
    private boolean isCounted(Socket socket) {
        return settings.counts().test(socket.scope());
    }
}
