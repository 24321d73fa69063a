package org.veranda.server.bench.soak;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// One client that connects, subscribes and is killed.
final class ShortLife {

    private static final int TEXT = 0x81;
    private static final int CLOSE = 0x88;
    private static final int MASKED = 0x80;
    private static final byte[] IN = "subscription_succeeded".getBytes(StandardCharsets.US_ASCII);
    private static final int PATIENCE_MILLIS = 20_000;

    private ShortLife() {}

    /// Most are cut off with a reset; some in the middle of a frame, some say goodbye first.
    static void live(int port, String path, long number) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.setSoLinger(true, 0);
            socket.getOutputStream().write(bytes(request(path), subscribe(number)));
            awaitIn(socket.getInputStream());
            if (number % 10 == 0) {
                socket.getOutputStream()
                        .write(new byte[] {(byte) TEXT, (byte) (MASKED | 100), 0, 0});
            } else if (number % 10 == 1) {
                socket.getOutputStream().write(frame(CLOSE, new byte[] {0x03, (byte) 0xE8}));
                awaitEnd(socket.getInputStream());
            }
        }
    }

    private static byte[] request(String path) {
        return ("GET "
                        + path
                        + " HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] subscribe(long number) {
        String text =
                "{\"event\":\"pusher:subscribe\",\"data\":{\"channel\":\"churn-%d\"}}"
                        .formatted(number % 5_000);
        return frame(TEXT, text.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] frame(int first, byte[] payload) {
        return ByteBuffer.allocate(6 + payload.length)
                .put((byte) first)
                .put((byte) (MASKED | payload.length))
                .putInt(0)
                .put(payload)
                .array();
    }

    private static byte[] bytes(byte[] one, byte[] two) {
        return ByteBuffer.allocate(one.length + two.length).put(one).put(two).array();
    }

    private static void awaitIn(InputStream in) throws IOException {
        byte[] some = new byte[2_048];
        StringBuilder heard = new StringBuilder();
        int matched = 0;
        while (matched < IN.length) {
            int count = in.read(some);
            if (count < 0) {
                throw new EOFException("The server ended the connection after: " + heard);
            }
            heard.append(new String(some, 0, count, StandardCharsets.ISO_8859_1));
            for (int i = 0; i < count && matched < IN.length; i++) {
                matched = some[i] == IN[matched] ? matched + 1 : some[i] == IN[0] ? 1 : 0;
            }
        }
    }

    private static void awaitEnd(InputStream in) throws IOException {
        byte[] some = new byte[256];
        while (in.read(some) >= 0) {
            // the goodbye, and what was under way
        }
    }
}
