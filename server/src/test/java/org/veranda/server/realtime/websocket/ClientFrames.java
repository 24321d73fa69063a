package org.veranda.server.realtime.websocket;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Frames as clients put them on the wire: masked.
public final class ClientFrames {

    public static final int TEXT = 0x81;
    public static final int TEXT_TO_BE_CONTINUED = 0x01;
    public static final int CONTINUATION = 0x00;
    public static final int LAST_CONTINUATION = 0x80;
    public static final int BINARY = 0x82;
    public static final int CLOSE = 0x88;
    public static final int PING = 0x89;
    public static final int PONG = 0x8A;

    private static final byte[] MASK = {0x11, (byte) 0x82, 0x73, (byte) 0xF4};

    private ClientFrames() {}

    public static byte[] text(String text) {
        return frame(TEXT, utf8(text));
    }

    public static byte[] frame(int first, byte... payload) {
        ByteBuffer frame = header(first, payload.length, payload.length);
        for (int i = 0; i < payload.length; i++) {
            frame.put((byte) (payload[i] ^ MASK[i % 4]));
        }
        return bytes(frame);
    }

    /// The start of a frame that says it has a payload of that length, and brings none of it.
    public static byte[] promise(int first, long length) {
        return bytes(header(first, length, 0));
    }

    public static byte[] close(int code, String reason) {
        byte[] text = utf8(reason);
        return frame(
                CLOSE,
                ByteBuffer.allocate(2 + text.length).putShort((short) code).put(text).array());
    }

    public static byte[] all(byte[]... frames) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] frame : frames) {
            bytes.writeBytes(frame);
        }
        return bytes.toByteArray();
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static ByteBuffer header(int first, long length, int room) {
        ByteBuffer frame = ByteBuffer.allocate(14 + room).put((byte) first);
        if (length >= 0 && length < 126) {
            frame.put((byte) (0x80 | length));
        } else if (length >= 0 && length < 65_536) {
            frame.put((byte) 0xFE).putShort((short) length);
        } else {
            frame.put((byte) 0xFF).putLong(length);
        }
        return frame.put(MASK);
    }

    private static byte[] bytes(ByteBuffer written) {
        byte[] bytes = new byte[written.flip().remaining()];
        written.get(bytes);
        return bytes;
    }
}
