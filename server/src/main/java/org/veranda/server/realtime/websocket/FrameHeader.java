package org.veranda.server.realtime.websocket;

import org.jspecify.annotations.Nullable;
import org.veranda.server.realtime.connection.Closing;

import java.nio.ByteBuffer;

/// The first bytes of a frame from a client, which say how long it is.
///
/// @param size the header's own bytes, the mask among them
/// @param length the payload's; negative when the client said something impossible
record FrameHeader(int first, boolean masked, int size, long length) {

    static final int CONTINUATION = 0x0;
    static final int TEXT = 0x1;
    static final int BINARY = 0x2;
    static final int CLOSE = 0x8;
    static final int PING = 0x9;
    static final int PONG = 0xA;
    static final int MASK = 4;

    private static final int FINAL = 0x80;
    private static final int RESERVED = 0x70;
    private static final int LONGEST_CONTROL = 125;

    /// The header at the input's position, which does not move; null while it is not all there.
    static @Nullable FrameHeader find(ByteBuffer input) {
        int at = input.position();
        if (input.remaining() < 2) {
            return null;
        }
        int second = input.get(at + 1);
        int shortLength = second & 0x7F;
        int extra = shortLength == 126 ? Short.BYTES : shortLength == 127 ? Long.BYTES : 0;
        if (input.remaining() < 2 + extra) {
            return null;
        }
        long length =
                switch (extra) {
                    case Short.BYTES -> input.getShort(at + 2) & 0xFFFF;
                    case Long.BYTES -> input.getLong(at + 2);
                    default -> shortLength;
                };
        return new FrameHeader(input.get(at) & 0xFF, second < 0, 2 + extra + MASK, length);
    }

    int opcode() {
        return first & 0x0F;
    }

    boolean isFinal() {
        return (first & FINAL) != 0;
    }

    boolean isControl() {
        return opcode() >= CLOSE;
    }

    /// What the protocol has against this frame, if anything.
    ///
    /// @param started whether a message in parts has begun
    @Nullable Closing violation(boolean started) {
        if ((first & RESERVED) != 0) {
            return protocol("Reserved bits are set");
        }
        if (!masked) {
            return protocol("Frames of clients are masked");
        }
        if (length < 0) {
            return protocol("Impossible length");
        }
        return switch (opcode()) {
            case CONTINUATION -> started ? null : protocol("Nothing to continue");
            case TEXT, BINARY -> started ? protocol("A message is not finished") : null;
            case CLOSE, PING, PONG ->
                    isFinal() && length <= LONGEST_CONTROL
                            ? null
                            : protocol("Control frames are short and whole");
            default -> protocol("Unknown opcode");
        };
    }

    static Closing protocol(String reason) {
        return new Closing(1002, reason);
    }
}
