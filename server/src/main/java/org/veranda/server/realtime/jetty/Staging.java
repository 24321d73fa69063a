package org.veranda.server.realtime.jetty;

import org.veranda.server.realtime.connection.Frame;

import java.nio.ByteBuffer;

/// Where a thread puts frames one after the other, so that many go out in one write. Outside the heap and kept for ever,
/// because the operating system would want a copy there of each frame otherwise.
final class Staging {

    private static final int CAPACITY = 64 * 1024;
    private static final ThreadLocal<Staging> OF_THREAD = ThreadLocal.withInitial(Staging::new);

    private final ByteBuffer bytes = ByteBuffer.allocateDirect(CAPACITY);
    private final ByteBuffer[] filled = {bytes};
    private int frame;
    private int offset;

    static Staging ofThread() {
        return OF_THREAD.get();
    }

    /// Begins with that byte of that frame.
    void start(int atFrame, int atOffset) {
        frame = atFrame;
        offset = atOffset;
    }

    /// Fills up with what comes next; false when nothing is left.
    boolean fill(Frame[] frames, int count) {
        bytes.clear();
        while (frame < count && bytes.hasRemaining()) {
            offset += frames[frame].copyTo(bytes, offset);
            if (offset == frames[frame].size()) {
                frame++;
                offset = 0;
            }
        }
        bytes.flip();
        return bytes.hasRemaining();
    }

    /// What was filled in, for the system to take.
    ByteBuffer[] filled() {
        return filled;
    }

    /// A copy of what the system has not taken; the next writer needs the place.
    ByteBuffer leftOver() {
        return ByteBuffer.allocate(bytes.remaining()).put(bytes).flip();
    }

    /// Where the next filling begins.
    int frame() {
        return frame;
    }

    int offset() {
        return offset;
    }
}
