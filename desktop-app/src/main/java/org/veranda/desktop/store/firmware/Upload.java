package org.veranda.desktop.store.firmware;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/// A file on its way to the server. May be asked and stopped from any thread.
public final class Upload {

    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong size = new AtomicLong();
    private final AtomicBoolean stopped = new AtomicBoolean();

    /// Which share of the file has gone, from 0 to 1.
    public double share() {
        long whole = size.get();
        return whole == 0 ? 0 : Math.min(1, (double) sent.get() / whole);
    }

    /// Sends no more of it; the server keeps nothing.
    public void stop() {
        stopped.set(true);
    }

    public boolean stopped() {
        return stopped.get();
    }

    /// It is sent from its beginning.
    public void begin(long bytes) {
        sent.set(0);
        size.set(bytes);
    }

    public void sent(long bytes) {
        sent.addAndGet(bytes);
    }
}
