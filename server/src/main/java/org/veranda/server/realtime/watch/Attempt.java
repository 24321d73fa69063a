package org.veranda.server.realtime.watch;

import java.time.Instant;

/// Something that failed, once or more often in the same way.
///
/// @param channel the channel that was asked for; empty where none was
/// @param socketId the socket of the last time; empty where there was none yet
/// @param detail what makes the trouble plain, such as the other key or the other socket; may be empty
public record Attempt(
        Trouble trouble,
        Caller caller,
        String channel,
        String socketId,
        String detail,
        Instant first,
        Instant last,
        long times) {

    Attempt again(String nextSocket, String nextDetail, Instant at) {
        return new Attempt(trouble, caller, channel, nextSocket, nextDetail, first, at, times + 1);
    }
}
