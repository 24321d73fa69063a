package org.veranda.server.realtime.websocket;

import java.nio.ByteBuffer;

/// The beginning of a frame whose rest is still to come; takes no room between frames.
final class Unfinished {

    private static final byte[] NOTHING = {};
    private static final int LEAST = 256;

    private byte[] bytes = NOTHING;
    private int from;
    private int to;

    /// What was kept and what arrived after it. What arrived is consumed, unless it is all there is.
    ByteBuffer with(ByteBuffer arrived) {
        if (from == to) {
            return arrived;
        }
        int more = arrived.remaining();
        if (to + more > bytes.length) {
            byte[] larger = new byte[Math.max(LEAST, 2 * (to - from) + more)];
            System.arraycopy(bytes, from, larger, 0, to - from);
            bytes = larger;
            to -= from;
            from = 0;
        }
        arrived.get(bytes, to, more);
        to += more;
        return ByteBuffer.wrap(bytes, from, to - from);
    }

    /// How many bytes of memory it takes.
    int size() {
        return bytes.length;
    }

    /// Keeps what is left of what [#with] answered.
    void keep(ByteBuffer left) {
        if (!left.hasRemaining()) {
            bytes = NOTHING;
            from = 0;
            to = 0;
        } else if (from < to) {
            from = left.position();
        } else {
            to = left.remaining();
            bytes = new byte[Math.max(LEAST, to)];
            left.get(bytes, 0, to);
        }
    }
}
