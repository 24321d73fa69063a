package org.veranda.server.realtime.connection;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// One unmasked WebSocket frame, encoded once and shared by every connection it goes to; never changed after.
public final class Frame {

    /// The WebSocket ping that finds out whether anybody is still there.
    public static final Frame PING = new Frame(Kind.PING, new byte[0]);

    private static final int FINAL = 0x80;
    private static final int SHORT = 125;
    private static final int MEDIUM = 0xFFFF;

    /// What a frame is to the WebSocket protocol.
    public enum Kind {
        TEXT(0x1),
        PING(0x9);

        private final int opcode;

        Kind(int opcode) {
            this.opcode = opcode;
        }
    }

    private final Kind kind;
    private final byte[] bytes;
    private final int header;

    private Frame(Kind kind, byte[] payload) {
        this.kind = kind;
        ByteBuffer frame = ByteBuffer.allocate(10 + payload.length);
        frame.put((byte) (FINAL | kind.opcode));
        putLength(frame, payload.length);
        this.header = frame.position();
        frame.put(payload);
        this.bytes = java.util.Arrays.copyOf(frame.array(), frame.position());
    }

    public static Frame text(String text) {
        return new Frame(Kind.TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void putLength(ByteBuffer frame, int length) {
        if (length <= SHORT) {
            frame.put((byte) length);
        } else if (length <= MEDIUM) {
            frame.put((byte) 126).putShort((short) length);
        } else {
            frame.put((byte) 127).putLong(length);
        }
    }

    public Kind kind() {
        return kind;
    }

    /// Bytes on the wire, header included.
    public int size() {
        return bytes.length;
    }

    /// The payload, for a transport that frames by itself.
    public ByteBuffer payload() {
        return ByteBuffer.wrap(bytes, header, bytes.length - header);
    }

    /// Header and payload, for a transport that writes them as they are.
    public ByteBuffer wire() {
        return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
    }

    @Override
    public String toString() {
        return new String(bytes, header, bytes.length - header, StandardCharsets.UTF_8);
    }
}
