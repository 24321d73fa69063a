package org.veranda.desktop.endtoend;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;

/// A wire in the way to the server that is cut once: when the answer to a command has left the
/// server and before it arrives.
final class CuttingProxy implements AutoCloseable {

    private static final String COMMAND = "POST /api/v1/commands";

    private final ServerSocket listening;
    private final AtomicBoolean cut = new AtomicBoolean();
    private final int port;
    private final Runnable whenCut;

    CuttingProxy(int port, Runnable whenCut) throws IOException {
        this.port = port;
        this.whenCut = whenCut;
        listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    String address() {
        return "http://127.0.0.1:" + listening.getLocalPort();
    }

    boolean wasCut() {
        return cut.get();
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                Thread.ofVirtual().start(() -> connect(client));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void connect(Socket client) {
        AtomicBoolean commanding = new AtomicBoolean();
        try (client;
                Socket server = new Socket(InetAddress.getLoopbackAddress(), port)) {
            Thread.ofVirtual().start(() -> pass(client, server, commanding));
            byte[] buffer = new byte[8192];
            InputStream answers = server.getInputStream();
            OutputStream back = client.getOutputStream();
            for (int read = answers.read(buffer); read >= 0; read = answers.read(buffer)) {
                if (commanding.get() && cut.compareAndSet(false, true)) {
                    whenCut.run();
                    return;
                }
                back.write(buffer, 0, read);
            }
        } catch (IOException _) {
            // Either side is gone; the other one is closed with it.
        }
    }

    private static void pass(Socket client, Socket server, AtomicBoolean commanding) {
        byte[] buffer = new byte[8192];
        try {
            InputStream asked = client.getInputStream();
            OutputStream on = server.getOutputStream();
            for (int read = asked.read(buffer); read >= 0; read = asked.read(buffer)) {
                String text = new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
                if (text.contains(COMMAND)) {
                    commanding.set(true);
                }
                on.write(buffer, 0, read);
            }
            server.shutdownOutput();
        } catch (IOException _) {
            // The answers' side notices as well.
        }
    }
}
