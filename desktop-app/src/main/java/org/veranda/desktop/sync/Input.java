package org.veranda.desktop.sync;

import org.veranda.desktop.connection.OfflineReason;
import org.veranda.desktop.connection.http.ContactFailure;
import org.veranda.wire.Cursor;
import org.veranda.wire.MeView;
import org.veranda.wire.PusherFrame;
import org.veranda.wire.Snapshot;

import java.time.Instant;
import java.util.List;

/// What can happen to a [SyncEngine].
sealed interface Input {

    /// Somebody signed in.
    record Start() implements Input {}

    /// Time has passed.
    record Tick() implements Input {}

    /// The user asks to try now.
    record TryNow() implements Input {}

    /// This machine's network came back or changed.
    record NetworkGained() implements Input {}

    /// Something that was published could not be shown.
    record NotShown() implements Input {}

    record OpenFailed(ContactFailure failure) implements Input {}

    record FrameReceived(PusherFrame frame) implements Input {}

    record SocketClosed(int code) implements Input {}

    /// @param asked which question it answers
    record SnapshotArrived(Instant asked, Snapshot snapshot) implements Input {}

    record SnapshotFailed(Instant asked, OfflineReason reason) implements Input {}

    /// @param asked which question it answers
    record NoticesArrived(Instant asked, Personal personal) implements Input {}

    record NoticesNotRead(Instant asked, OfflineReason reason) implements Input {}

    record MeArrived(MeView me) implements Input {}

    record MeFailed() implements Input {}

    record SessionEnded() implements Input {}

    /// What became of the question whether a channel may be heard over a socket.
    sealed interface AboutChannel extends Input {

        String channel();

        String socketId();
    }

    record Authorized(String channel, String socketId, String auth) implements AboutChannel {}

    /// The user may not listen there, or no longer.
    record AuthRefused(String channel, String socketId) implements AboutChannel {}

    record AuthFailed(String channel, String socketId) implements AboutChannel {}

    /// What became of reading a part of a stream.
    sealed interface AboutRange extends Input {

        String stream();

        /// Which question it answers.
        Instant asked();
    }

    /// @param head where the stream ended when it was read
    record RangeArrived(String stream, Instant asked, List<StreamEvent> events, Cursor head)
            implements AboutRange {

        public RangeArrived {
            events = List.copyOf(events);
        }
    }

    /// The server no longer has what was asked for.
    record RangeGone(String stream, Instant asked) implements AboutRange {}

    record RangeFailed(String stream, Instant asked) implements AboutRange {}
}
