package org.veranda.desktop.sync;

import org.veranda.desktop.connection.ConnectionState;
import org.veranda.wire.Cursor;
import org.veranda.wire.PusherFrame;
import org.veranda.wire.Snapshot;

import java.util.List;

/// What a [SyncEngine] wants done.
sealed interface Effect {

    record OpenSocket() implements Effect {}

    record CutSocket() implements Effect {}

    record Send(PusherFrame frame) implements Effect {}

    record RequestAuth(String channel, String socketId) implements Effect {}

    record RequestSnapshot() implements Effect {}

    record RequestRange(String stream, Cursor after) implements Effect {}

    /// Everything is as the snapshot says.
    record Replace(Snapshot snapshot) implements Effect {}

    /// These happened next, in this order, each told once.
    record Publish(List<StreamEvent> events) implements Effect {

        public Publish {
            events = List.copyOf(events);
        }
    }

    record Show(ConnectionState state) implements Effect {}

    /// The server has spoken and nothing is missing: what is shown is as old as this moment.
    record Heard() implements Effect {}

    /// Nothing can be shown yet, and why.
    record ShowFailure(String detail) implements Effect {}
}
