package org.veranda.server.realtime.engine;

import org.veranda.server.realtime.connection.Closing;
import org.veranda.server.realtime.connection.Frame;
import org.veranda.wire.PusherFrame.ErrorFrame;
import org.veranda.wire.WireCodec;

import java.util.Optional;

/// The `pusher:error` that goes before a close, with the same code and why in words.
final class ErrorFrames {

    private static final int FIRST_OF_PUSHER = 4000;
    private static final WireCodec CODEC = new WireCodec();

    private ErrorFrames() {}

    /// None before a close that is the WebSocket protocol's own.
    static Optional<Frame> before(Closing why) {
        return why.code() < FIRST_OF_PUSHER
                ? Optional.empty()
                : Optional.of(
                        Frame.text(CODEC.writeFrame(new ErrorFrame(why.code(), why.reason()))));
    }
}
