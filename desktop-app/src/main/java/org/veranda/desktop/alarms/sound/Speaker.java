package org.veranda.desktop.alarms.sound;

/// Lets tones be heard.
@FunctionalInterface
public interface Speaker {

    /// Begins at once and doesn't wait for the end; callable from any thread, and never fails.
    void play(Tone tone);
}
