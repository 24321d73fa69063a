package org.veranda.desktop.sync;

import org.veranda.desktop.connection.ConnectionState;
import org.veranda.desktop.connection.OfflineReason;
import org.veranda.wire.Cursor;
import org.veranda.wire.PusherFrame;
import org.veranda.wire.Snapshot;

import java.time.Instant;
import java.util.List;

/// What a [SyncEngine] wants done.
sealed interface Effect {

    record OpenSocket() implements Effect {}

    record CutSocket() implements Effect {}

    record Send(PusherFrame frame) implements Effect {}

    record RequestAuth(String channel, String socketId) implements Effect {}

    /// @param asked names the question, so that its answer is known
    record RequestSnapshot(Instant asked) implements Effect {}

    /// What is meant for the user, and how far their own stream tells of it.
    ///
    /// @param asked names the question, so that its answer is known
    record RequestNotices(Instant asked) implements Effect {}

    /// Who the user is by now, and may.
    record RequestMe() implements Effect {}

    /// @param asked names the question, so that its answer is known
    record RequestRange(String stream, Cursor after, Instant asked) implements Effect {}

    /// Everything is as the snapshot says.
    record Replace(Snapshot snapshot) implements Effect {}

    /// These are meant for the user, as of now.
    record ReplaceNotices(Personal personal) implements Effect {}

    /// What is meant for the user cannot be asked for now.
    record NoticesFailed() implements Effect {}

    /// These happened next, in this order, each told once.
    record Publish(List<StreamEvent> events) implements Effect {

        public Publish {
            events = List.copyOf(events);
        }
    }

    record Show(ConnectionState state) implements Effect {}

    /// What is shown is whole up to that moment: the server has spoken for every stream since.
    record Heard(Instant at) implements Effect {}

    /// Nothing can be shown yet, and why.
    record ShowFailure(OfflineReason reason) implements Effect {}
}
