package org.veranda.server.realtime.channels;

import org.jspecify.annotations.Nullable;
import org.veranda.server.realtime.connection.Frame;
import org.veranda.server.realtime.engine.membership.Member;

import java.util.List;

/// Who was in a presence channel at one moment. Encoded when the first who joins at that moment is told, outside any lock
/// of the channel.
final class Roster {

    private final List<Member> members;
    private @Nullable Frame frame;

    Roster(List<Member> members) {
        this.members = members;
    }

    synchronized Frame frame(ChannelFrames frames, String channel) {
        if (frame == null) {
            frame = frames.present(channel, members);
        }
        return frame;
    }
}
