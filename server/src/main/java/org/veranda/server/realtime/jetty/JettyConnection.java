package org.veranda.server.realtime.jetty;

import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.OpCode;
import org.eclipse.jetty.websocket.core.WebSocketCoreSession;
import org.veranda.server.realtime.connection.Connection;
import org.veranda.server.realtime.connection.Frame;

import java.time.Duration;

/// A Jetty WebSocket as the engine's connection. Frames of one write are batched and flushed together.
final class JettyConnection implements Connection {

    /// What a client may say in one frame, or in one message of several.
    private static final int INBOUND = 64 * 1024;

    private final WebSocketCoreSession session;

    /// Bounds what is kept of what comes in; larger frames that go out are sent in parts. The engine judges liveness itself,
    /// so there is no idle timeout.

    JettyConnection(WebSocketCoreSession session) {
        this.session = session;
        session.setMaxFrameSize(INBOUND);
        session.setMaxTextMessageSize(INBOUND);
        session.setMaxBinaryMessageSize(INBOUND);
        session.setAutoFragment(true);
        session.setIdleTimeout(Duration.ZERO);
    }

    @Override
    public void write(Frame[] frames, int count, Runnable taken) {
        for (int i = 0; i < count; i++) {
            boolean last = i == count - 1;
            Callback callback = last ? Callback.from(taken, _ -> {}) : Callback.NOOP;
            session.sendFrame(jettyFrame(frames[i]), callback, !last);
        }
    }

    @Override
    public void close(int code, String reason) {
        session.close(code, reason, Callback.NOOP);
    }

    @Override
    public void abort() {
        session.abort();
    }

    @Override
    public long received() {
        return session.getConnection().getBytesIn();
    }

    private static org.eclipse.jetty.websocket.core.Frame jettyFrame(Frame frame) {
        byte opcode =
                switch (frame.kind()) {
                    case TEXT -> OpCode.TEXT;
                    case PING -> OpCode.PING;
                };
        return new org.eclipse.jetty.websocket.core.Frame(opcode, true, frame.payload());
    }
}
