package org.veranda.server.realtime.webhooks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;

/// Somebody who answers every request with the same bytes, whatever they are.
final class Babbler implements AutoCloseable {

    private final ServerSocket server;
    private final byte[] answer;

    Babbler(byte[] answer) throws IOException {
        this.answer = answer.clone();
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::answerAll);
    }

    URI url() {
        return URI.create("http://127.0.0.1:%d/".formatted(server.getLocalPort()));
    }

    private void answerAll() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                socket.getInputStream().read(new byte[1024]);
                socket.getOutputStream().write(answer);
                socket.shutdownOutput();
            } catch (IOException e) {
                if (!server.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
