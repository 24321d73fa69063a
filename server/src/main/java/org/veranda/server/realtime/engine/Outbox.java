package org.veranda.server.realtime.engine;

import org.veranda.server.realtime.connection.Connection;
import org.veranda.server.realtime.connection.Frame;

import java.util.Arrays;

/// The frames one socket still has to get: those being written and those that wait. Bounded in bytes, reuses its arrays.
final class Outbox {

    private static final Frame[] NONE = {};
    private static final int KEPT = 64;
    private static final int AT_ONCE = 64 * 1024;

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

    /// Puts a frame before all that wait, however much that is; for the few bytes that cannot wait.
    void addFirst(Frame frame) {
        add(frame);
        System.arraycopy(waiting, 0, waiting, 1, waitingCount - 1);
        waiting[0] = frame;
    }

    /// Whether the write under way begins with that frame.
    boolean isWritingFirst(Frame frame) {
        return writingCount > 0 && writing[0] == frame;
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

    /// Starts to write what waits, as much as is good at once; true when all of that was taken at once, otherwise `taken` is
    /// told later.
    boolean write(Connection to, Runnable taken) {
        int count = goodAtOnce();
        Frame[] rest = writing;
        writing = waiting;
        writingCount = count;
        waitingCount -= count;
        if (waitingCount > rest.length) {
            rest = new Frame[waitingCount];
        }
        System.arraycopy(writing, count, rest, 0, waitingCount);
        Arrays.fill(writing, count, count + waitingCount, null);
        waiting = rest;
        return to.write(writing, writingCount, taken);
    }

    /// At least one frame, and not so many that what must go out soon waits behind them on a slow link.
    private int goodAtOnce() {
        int count = 0;
        int size = 0;
        while (count < waitingCount && (count == 0 || size + waiting[count].size() <= AT_ONCE)) {
            size += waiting[count++].size();
        }
        return count;
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
