package org.veranda.server.realtime.websocket;

import java.util.concurrent.atomic.AtomicLong;

/// What all clients together have begun to say and not finished, in bytes: it lies in memory until they do. For any thread.
public final class UnfinishedBytes {

    /// Whoever keeps no more than that is never to blame.
    static final int SPARED = 4 * 1024;

    private static final int PART_OF_HEAP = 16;

    private final AtomicLong total = new AtomicLong();
    private final long most;

    UnfinishedBytes(long most) {
        this.most = most;
    }

    /// As much as this process can well spare.
    public static UnfinishedBytes ofHeap() {
        return new UnfinishedBytes(Runtime.getRuntime().maxMemory() / PART_OF_HEAP);
    }

    /// Of one client.
    public Part part() {
        return new Part();
    }

    long total() {
        return total.get();
    }

    /// One client's.
    public final class Part {

        private int kept;
        private boolean gone;

        private Part() {}

        /// So much is kept now; false when that is too much, because all clients together keep too much.
        synchronized boolean keep(int bytes) {
            if (!gone && bytes != kept) {
                total.addAndGet((long) bytes - kept);
                kept = bytes;
            }
            return bytes <= SPARED || total.get() <= most;
        }

        /// Nothing is kept any more.
        public synchronized void leave() {
            total.addAndGet(-kept);
            kept = 0;
            gone = true;
        }
    }
}
