package org.veranda.server.realtime.channels;

import org.jspecify.annotations.Nullable;
import org.veranda.server.realtime.channels.cache.KeptEvents;
import org.veranda.server.realtime.channels.happening.ClientEvent;
import org.veranda.server.realtime.channels.happening.Happenings;
import org.veranda.server.realtime.channels.name.ChannelName;
import org.veranda.server.realtime.connection.Frame;
import org.veranda.server.realtime.engine.Socket;
import org.veranda.server.realtime.engine.membership.ChannelKey;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/// Tells channels of events that no journal keeps. For any thread. All who are in a channel hear its events in one order.
public final class Publisher {

    private final ChannelStates states;
    private final KeptEvents kept;
    private final ChannelFrames frames;
    private final Happenings happenings;
    private final InstantSource clock;
    private final Function<String, Optional<Socket>> sockets;

    Publisher(
            ChannelStates states,
            KeptEvents kept,
            ChannelFrames frames,
            Happenings happenings,
            InstantSource clock,
            Function<String, Optional<Socket>> sockets) {
        this.states = states;
        this.kept = kept;
        this.frames = frames;
        this.happenings = happenings;
        this.clock = clock;
        this.sockets = sockets;
    }

    /// Encodes the event once and brings it to everyone in the channel; a cache channel keeps it for those who come later.
    ///
    /// @param data travels exactly as it stands
    /// @param exceptSocketId a socket that does not want to hear it
    public void publish(
            ChannelKey key, String event, String data, @Nullable String exceptSocketId) {
        Socket except = exceptSocketId == null ? null : sockets.apply(exceptSocketId).orElse(null);
        Frame frame = frames.event(event, key.name(), data, null);
        if (new ChannelName(key.name()).isCache()) {
            states.in(
                    key,
                    state -> {
                        kept.keep(key, frame);
                        state.tell(frame, except);
                        return true;
                    });
        } else {
            states.inOccupied(key, state -> state.tell(frame, except));
        }
    }

    /// Brings what a client said to everyone else in its channel. It is not kept.
    public void publish(ChannelKey key, ClientEvent event, Socket from) {
        Frame frame = frames.event(event.name(), key.name(), event.data(), event.userId());
        states.inOccupied(
                key,
                state -> {
                    state.tell(frame, from);
                    happenings.clientEvent(key, from.scope(), event, clock.instant());
                });
    }
}
