package org.veranda.server.realtime.stream;

import org.veranda.server.journal.StreamHead;
import org.veranda.server.realtime.connection.Frame;
import org.veranda.server.realtime.stream.page.StreamEvent;

import java.util.List;

/// Follows a [Tail]; called in the order of the stream, while the tail is locked, so it must only pass things on.
interface TailListener {

    /// From here on the listener hears everything that comes after that head.
    void ready(StreamHead head);

    /// The next events, without a hole.
    void events(List<StreamEvent> events);

    /// The server has really looked, and this is where the stream ends.
    ///
    /// @param everyone whether those who gave no cursor are due, too
    void looked(StreamHead head, Frame frame, boolean everyone);

    /// The stream is not the one it was: numbers mean nothing any more.
    void broken();
}
