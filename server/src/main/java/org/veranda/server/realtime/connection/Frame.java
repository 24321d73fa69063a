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
        CLOSE(0x8),
        PING(0x9),
        PONG(0xA);

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

    /// The answer to a client's ping, which brings back what came with it.
    public static Frame pong(byte[] payload) {
        return new Frame(Kind.PONG, payload);
    }

    /// The end of a connection. A reason longer than a close frame may carry is cut.
    public static Frame close(Closing why) {
        if (why.equals(Closing.WITHOUT_CODE)) {
            return new Frame(Kind.CLOSE, new byte[0]);
        }
        byte[] reason = why.reason().getBytes(StandardCharsets.UTF_8);
        int fits = Math.min(reason.length, SHORT - Short.BYTES);
        while (fits < reason.length && (reason[fits] & 0xC0) == 0x80) {
            fits--;
        }
        ByteBuffer payload = ByteBuffer.allocate(Short.BYTES + fits);
        payload.putShort((short) why.code()).put(reason, 0, fits);
        return new Frame(Kind.CLOSE, payload.array());
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

    /// Copies what is on the wire from that byte on, as far as there is room, and tells how many bytes that were.
    public int copyTo(ByteBuffer target, int from) {
        int count = Math.min(target.remaining(), bytes.length - from);
        target.put(bytes, from, count);
        return count;
    }

    @Override
    public String toString() {
        return new String(bytes, header, bytes.length - header, StandardCharsets.UTF_8);
    }
}
