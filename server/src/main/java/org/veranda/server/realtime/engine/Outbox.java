package org.veranda.server.realtime.engine;

import org.veranda.server.realtime.connection.Connection;
import org.veranda.server.realtime.connection.Frame;

import java.util.Arrays;

/// The frames one socket still has to get: those being written and those that wait. Bounded in bytes, reuses its arrays.
final class Outbox {

    private static final Frame[] NONE = {};
    private static final int KEPT = 64;

    private final int limit;
    private Frame[] waiting = NONE;
    private Frame[] writing = NONE;
    private int waitingCount;
    private int writingCount;
    private int bytes;

    Outbox(int limit) {
        this.limit = limit;
    }

    /// Whether a frame of that size still fits; an empty box takes a frame of any size.
    boolean hasRoom(int size) {
        return bytes == 0 || bytes + size <= limit;
    }

    void add(Frame frame) {
        if (waitingCount == waiting.length) {
            waiting = Arrays.copyOf(waiting, Math.max(8, waitingCount * 2));
        }
        waiting[waitingCount++] = frame;
        bytes += frame.size();
    }

    boolean isWriting() {
        return writingCount > 0;
    }

    boolean isWaiting() {
        return waitingCount > 0;
    }

    boolean isEmpty() {
        return waitingCount == 0 && writingCount == 0;
    }

    int bytes() {
        return bytes;
    }

    int waitingCount() {
        return waitingCount;
    }

    /// Starts to write everything that waits; true when all of it was taken at once, otherwise `taken` is told later.
    boolean write(Connection to, Runnable taken) {
        Frame[] next = waiting;
        waiting = writing;
        writing = next;
        writingCount = waitingCount;
        waitingCount = 0;
        return to.write(writing, writingCount, taken);
    }

    void written() {
        bytes -= forget(writing, writingCount);
        writingCount = 0;
        writing = kept(writing);
    }

    /// Forgets what waits; what is being written cannot be taken back.
    void dropWaiting() {
        bytes -= forget(waiting, waitingCount);
        waitingCount = 0;
        waiting = kept(waiting);
    }

    private static int forget(Frame[] frames, int count) {
        int size = 0;
        for (int i = 0; i < count; i++) {
            size += frames[i].size();
        }
        Arrays.fill(frames, 0, count, null);
        return size;
    }

    /// An array that one burst made large is not kept for ever.
    private static Frame[] kept(Frame[] frames) {
        return frames.length > KEPT ? NONE : frames;
    }
}
