package org.veranda.server.realtime.engine.membership;

import org.jspecify.annotations.Nullable;
import org.veranda.wire.Cursor;

/// What a socket said when it asked into a channel.
///
/// @param recover how far it has read the stream
/// @param member who it is, in a presence channel
/// @param mostMembers how many users a presence channel takes
public record Join(@Nullable Cursor recover, @Nullable Member member, int mostMembers) {

    public static final Join PLAIN = new Join(null, null, 0);

    public static Join after(@Nullable Cursor recover) {
        return recover == null ? PLAIN : new Join(recover, null, 0);
    }

    public static Join as(Member member, int mostMembers) {
        return new Join(null, member, mostMembers);
    }
}
