package org.veranda.desktop.alarms.sound;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/// This machine's own sound. Where it has none, or somebody else keeps it, nothing is heard and
/// nothing fails.
public final class Loudspeaker implements Speaker, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Loudspeaker.class);

    private final ExecutorService player =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("sound").daemon().factory());
    private volatile boolean told;

    @Override
    public void play(Tone tone) {
        try {
            player.execute(() -> sound(tone));
        } catch (RejectedExecutionException _) {
            log.debug("Plays nothing any more: closed");
        }
    }

    @Override
    public void close() {
        player.shutdownNow();
    }

    /// Audio systems fail in their own ways, some with errors: none of them may end the console.
    void sound(Tone tone) {
        try (SourceDataLine line = AudioSystem.getSourceDataLine(Waves.FORMAT)) {
            byte[] samples = Waves.of(tone);
            line.open(Waves.FORMAT);
            line.start();
            line.write(samples, 0, samples.length);
            line.drain();
        } catch (LineUnavailableException | RuntimeException | LinkageError e) {
            tellOnce(e);
        }
    }

    private void tellOnce(Throwable failure) {
        if (!told) {
            told = true;
            log.warn("Cannot play sounds on this machine: {}", failure.toString());
        }
    }
}
