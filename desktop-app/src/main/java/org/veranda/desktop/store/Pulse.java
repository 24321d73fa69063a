package org.veranda.desktop.store;

/// The screen's beat.
@FunctionalInterface
public interface Pulse {

    /// Runs the work once on the FX thread, just before the next frame; callable from any thread.
    void next(Runnable work);
}
