package org.veranda.desktop.alarms.sound;

import java.time.Duration;

import javax.sound.sampled.AudioFormat;

/// Makes tones out of sine waves: no file, and no click at either end of a beep.
final class Waves {

    static final AudioFormat FORMAT = new AudioFormat(22_050, 16, 1, true, false);

    private static final double LOUDNESS = 0.35;
    private static final double FADE_SECONDS = 0.012;

    private Waves() {}

    /// The samples of the whole tone.
    static byte[] of(Tone tone) {
        int beep = frames(tone.beep());
        int rest = frames(tone.rest());
        byte[] samples = new byte[2 * tone.beeps() * (beep + rest)];
        for (int number = 0; number < tone.beeps(); number++) {
            int start = number * (beep + rest);
            for (int frame = 0; frame < beep; frame++) {
                put(samples, start + frame, sample(tone, frame, beep));
            }
        }
        return samples;
    }

    /// The second harmonic makes it carry without making it louder.
    private static double sample(Tone tone, int frame, int frames) {
        double seconds = frame / FORMAT.getSampleRate();
        double left = (frames - 1 - frame) / FORMAT.getSampleRate();
        double fade = Math.min(1, Math.min(seconds, left) / FADE_SECONDS);
        double turn = 2 * Math.PI * tone.hertz() * seconds;
        return LOUDNESS * fade * (0.8 * Math.sin(turn) + 0.2 * Math.sin(2 * turn));
    }

    private static void put(byte[] samples, int frame, double value) {
        int level = (int) Math.round(value * Short.MAX_VALUE);
        samples[2 * frame] = (byte) level;
        samples[2 * frame + 1] = (byte) (level >> 8);
    }

    private static int frames(Duration duration) {
        return (int) (duration.toMillis() * FORMAT.getSampleRate() / 1_000);
    }
}
