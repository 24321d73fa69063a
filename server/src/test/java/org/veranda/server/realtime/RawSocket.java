package org.veranda.server.realtime;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;

/// A WebSocket by hand: for frames that no decent client sends, and for not reading.
final class RawSocket implements AutoCloseable {

    private static final byte[] MASK = {1, 2, 3, 4};

    private final Socket socket = new Socket();
    private final DataInputStream in;
    private final OutputStream out;
    private final String headers;

    private RawSocket(int port, String pathAndQuery, int receiveBuffer, String... extraHeaders)
            throws IOException {
        if (receiveBuffer > 0) {
            socket.setReceiveBufferSize(receiveBuffer);
        }
        socket.connect(new java.net.InetSocketAddress("localhost", port));
        socket.setSoTimeout(15_000);
        socket.setTcpNoDelay(true);
        in = new DataInputStream(new java.io.BufferedInputStream(socket.getInputStream()));
        out = socket.getOutputStream();
        String extra = extraHeaders.length == 0 ? "" : String.join("\r\n", extraHeaders) + "\r\n";
        out.write(
                ("GET "
                                + pathAndQuery
                                + " HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\n"
                                + "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                                + extra
                                + "\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        headers = readHeaders();
    }

    static RawSocket upgrade(int port, String pathAndQuery, String... headers) throws IOException {
        return new RawSocket(port, pathAndQuery, 0, headers);
    }

    /// With a small buffer in the kernel, so that not reading is soon felt.
    static RawSocket narrow(int port, String pathAndQuery) throws IOException {
        return new RawSocket(port, pathAndQuery, 4096);
    }

    int status() {
        return Integer.parseInt(headers.split(" ", 3)[1]);
    }

    String headers() {
        return headers;
    }

    /// Writes bytes as they are.
    void write(byte... bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    /// Writes one masked frame.
    void frame(int firstByte, byte[] payload) throws IOException {
        ByteBuffer frame = ByteBuffer.allocate(14 + payload.length);
        frame.put((byte) firstByte);
        if (payload.length < 126) {
            frame.put((byte) (0x80 | payload.length));
        } else if (payload.length < 65_536) {
            frame.put((byte) 0xFE).putShort((short) payload.length);
        } else {
            frame.put((byte) 0xFF).putLong(payload.length);
        }
        frame.put(MASK);
        for (int i = 0; i < payload.length; i++) {
            frame.put((byte) (payload[i] ^ MASK[i % 4]));
        }
        out.write(frame.array(), 0, frame.position());
        out.flush();
    }

    void text(String text) throws IOException {
        frame(0x81, text.getBytes(StandardCharsets.UTF_8));
    }

    /// Reads one frame; the end of the stream is an [EOFException].
    Received read() throws IOException {
        int first = in.readUnsignedByte();
        long length = in.readUnsignedByte() & 0x7F;
        if (length == 126) {
            length = in.readUnsignedShort();
        } else if (length == 127) {
            length = in.readLong();
        }
        byte[] payload = in.readNBytes((int) length);
        if (payload.length < length) {
            throw new EOFException();
        }
        return new Received(first & 0x0F, ByteBuffer.wrap(payload));
    }

    /// Reads up to the first frame that is meant.
    Received readUntil(Predicate<Received> meant) throws IOException {
        Received frame = read();
        while (!meant.test(frame)) {
            frame = read();
        }
        return frame;
    }

    /// Ends this side of the connection only.
    void sendNoMore() throws IOException {
        socket.shutdownOutput();
    }

    /// Whether the server disconnects, and says nothing more before.
    boolean isAtEnd() throws IOException {
        return in.read() < 0;
    }

    /// Reads up to the close frame and answers its code; 1005 when it has none, 1006 when there is no frame.
    int closeCode() {
        try {
            while (true) {
                Received frame = read();
                if (frame.opcode() == 8) {
                    return frame.payload().hasRemaining() ? frame.payload().getShort() : 1005;
                }
            }
        } catch (IOException _) {
            return 1006;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private String readHeaders() throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        while (!text.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
            text.write(in.readByte());
        }
        return text.toString(StandardCharsets.US_ASCII);
    }

    /// A frame from the server.
    record Received(int opcode, ByteBuffer payload) {

        String text() {
            return StandardCharsets.UTF_8.decode(payload.duplicate()).toString();
        }
    }
}
