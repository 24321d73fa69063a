package org.veranda.server.realtime.channels;

import org.veranda.server.journal.StreamName;
import org.veranda.server.realtime.channels.cache.KeptEvents;
import org.veranda.server.realtime.channels.cache.KeptLoad;
import org.veranda.server.realtime.channels.happening.Happenings;
import org.veranda.server.realtime.engine.Channel;
import org.veranda.server.realtime.engine.ChannelKinds;
import org.veranda.server.realtime.engine.Hub;
import org.veranda.server.realtime.engine.Socket;
import org.veranda.server.realtime.engine.membership.ChannelKey;
import org.veranda.wire.WireCodec;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/// All channels of this node: opens them on the hubs, and knows of each what the hubs know of it together.
public final class NodeChannels implements ChannelKinds {

    private final ChannelKinds streams;
    private final Happenings happenings;
    private final InstantSource clock;
    private final ChannelFrames frames;
    private final ChannelStates states = new ChannelStates();
    private final KeptEvents kept;
    private final Counts counts;
    private final Attendance attendance;
    private final Entrance entrance;

    /// @param streams opens the channels that have a journal
    public NodeChannels(
            ChannelKinds streams,
            ChannelSettings settings,
            WireCodec codec,
            Happenings happenings,
            InstantSource clock) {
        this.streams = streams;
        this.happenings = happenings;
        this.clock = clock;
        this.frames = new ChannelFrames(codec);
        this.kept = settings.cache(clock);
        this.counts = new Counts(states, settings, frames, happenings, clock);
        this.attendance = new Attendance(states, settings, happenings, clock);
        this.entrance = new Entrance(states, kept, frames, happenings, clock);
    }

    @Override
    public Channel open(Hub hub, ChannelKey key) {
        return key.isShared() && StreamName.find(key.name()).isPresent()
                ? streams.open(hub, key)
                : new LiveChannel(hub, key, entrance);
    }

    @Override
    public void entered(Channel channel, Socket socket) {
        attendance.entered(channel.key(), channel.hub(), socket);
    }

    @Override
    public void joined(Channel channel, Socket socket) {
        counts.changed(channel.key(), socket.scope());
    }

    @Override
    public void left(Channel channel, Socket socket) {
        try {
            attendance.left(channel.key(), channel.hub(), socket);
        } finally {
            counts.changed(channel.key(), socket.scope());
        }
    }

    /// Tells what had to wait; to be called about once a second.
    public void tick() {
        counts.catchUp();
    }

    /// What cache channels keep at this moment.
    public KeptLoad kept() {
        return kept.load();
    }

    public Directory directory() {
        return new Directory(states);
    }

    /// @param sockets finds a socket by its id
    public Publisher publisher(Function<String, Optional<Socket>> sockets) {
        return new Publisher(states, kept, frames, happenings, clock, sockets);
    }
}
