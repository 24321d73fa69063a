package org.veranda.desktop.connection.socket;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;

/// One socket of the library, seen as a [LiveSocket].
final class SocketEndpoint extends Endpoint implements LiveSocket {

    private static final Logger log = LoggerFactory.getLogger(SocketEndpoint.class);
    private static final int ABNORMAL = 1006;

    private final SocketListener listener;
    private final AtomicBoolean over = new AtomicBoolean();
    private volatile @Nullable Session session;

    SocketEndpoint(SocketListener listener) {
        this.listener = listener;
    }

    @Override
    public void onOpen(Session opened, EndpointConfig config) {
        session = opened;
        opened.addMessageHandler(String.class, new Reader());
    }

    @Override
    public void onClose(Session closed, CloseReason reason) {
        end(reason.getCloseCode().getCode());
    }

    @Override
    public void onError(Session failed, Throwable problem) {
        log.debug("The socket failed", problem);
        end(ABNORMAL);
    }

    @Override
    public void send(String text) {
        Session open = session;
        if (open != null && open.isOpen()) {
            open.getAsyncRemote()
                    .sendText(
                            text,
                            result -> {
                                if (!result.isOK()) {
                                    end(ABNORMAL);
                                }
                            });
        }
    }

    @Override
    public void cut() {
        over.set(true);
        Session open = session;
        if (open != null) {
            Thread.startVirtualThread(() -> close(open));
        }
    }

    private static void close(Session open) {
        try {
            open.close();
        } catch (IOException e) {
            log.debug("The socket was gone already", e);
        }
    }

    private void end(int code) {
        if (over.compareAndSet(false, true)) {
            listener.closed(code);
        }
    }

    /// A class of its own, because the library asks lambdas for their type and finds none.
    private final class Reader implements MessageHandler.Whole<String> {
        @Override
        public void onMessage(String text) {
            if (!over.get()) {
                listener.received(text);
            }
        }
    }
}
