package org.veranda.server.realtime.engine;

import java.time.Instant;

/// Counts nothing, and can fail when a socket is closed.
final class FailingMeters implements Meters {

    private boolean failing;

    void fail() {
        failing = true;
    }

    @Override
    public void written(int frames) {}

    @Override
    public void closed(int code) {
        if (failing) {
            throw new IllegalStateException("made to fail");
        }
    }

    @Override
    public void refused(String reason) {}

    @Override
    public void missed() {}

    @Override
    public void reached(Instant eventTime) {}
}
