package org.veranda.server.bench.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Frames as clients send them, with a mask that masks nothing.
final class Frames {

    private static final int FINAL_TEXT = 0x81;
    private static final int FINAL_PONG = 0x8A;
    private static final int MASKED = 0x80;
    private static final int NO_MASK = 0;
    private static final byte[] PONG = frame(FINAL_PONG, new byte[0]);

    private Frames() {}

    static byte[] pong() {
        return PONG;
    }

    static byte[] text(String text) {
        return frame(FINAL_TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] frame(int first, byte[] payload) {
        boolean small = payload.length < 126;
        ByteBuffer frame = ByteBuffer.allocate((small ? 6 : 8) + payload.length).put((byte) first);
        if (small) {
            frame.put((byte) (MASKED | payload.length));
        } else {
            frame.put((byte) (MASKED | 126)).putShort((short) payload.length);
        }
        return frame.putInt(NO_MASK).put(payload).array();
    }
}
