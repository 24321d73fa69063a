package org.veranda.desktop.sync;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.veranda.desktop.connection.http.ContactException;
import org.veranda.desktop.connection.http.ContactFailure;
import org.veranda.desktop.connection.http.ServerException;
import org.veranda.desktop.connection.session.Server;
import org.veranda.desktop.connection.socket.LiveSocket;
import org.veranda.desktop.connection.socket.SocketListener;
import org.veranda.desktop.connection.socket.Sockets;
import org.veranda.wire.WireCodec;
import org.veranda.wire.WireException;

import java.util.function.Consumer;

/// Holds the one socket; what an earlier one still has to say is not heard. Its methods are called
/// by one thread.
final class SocketHolder {

    private static final Logger log = LoggerFactory.getLogger(SocketHolder.class);

    private final WireCodec codec;
    private final Sockets sockets = new Sockets();
    private final Server server;
    private final Consumer<Input> told;
    private Attempt current = new Attempt();

    SocketHolder(Server server, Consumer<Input> told) {
        this.server = server;
        this.codec = server.codec();
        this.told = told;
    }

    void open() {
        current.cut();
        Attempt attempt = new Attempt();
        current = attempt;
        Thread.startVirtualThread(attempt::open);
    }

    void send(String text) {
        current.send(text);
    }

    void cut() {
        current.cut();
    }

    private final class Attempt implements SocketListener {

        private boolean over;
        private @Nullable LiveSocket socket;

        void open() {
            try {
                keep(sockets.open(server.socket(server.config()), this));
            } catch (ContactException e) {
                log.info("{}", e.getMessage());
                tell(new Input.OpenFailed(e.failure()));
            } catch (ServerException e) {
                log.info("{}", e.getMessage());
                tell(new Input.OpenFailed(ContactFailure.BUSY));
            }
        }

        @Override
        public void received(String text) {
            try {
                tell(new Input.FrameReceived(codec.readFrame(text)));
            } catch (WireException e) {
                log.warn("Cannot read a frame: {}", e.getMessage());
            }
        }

        @Override
        public void closed(int code) {
            log.info("The socket was closed with {}", code);
            tell(new Input.SocketClosed(code));
        }

        synchronized void send(String text) {
            if (socket != null) {
                socket.send(text);
            }
        }

        synchronized void cut() {
            over = true;
            if (socket != null) {
                socket.cut();
            }
        }

        private synchronized void keep(LiveSocket opened) {
            socket = opened;
            if (over) {
                opened.cut();
            }
        }

        private synchronized void tell(Input input) {
            if (!over) {
                told.accept(input);
            }
        }
    }
}
