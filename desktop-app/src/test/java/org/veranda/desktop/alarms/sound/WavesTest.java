package org.veranda.desktop.alarms.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WavesTest {

    @ParameterizedTest
    @EnumSource(Tone.class)
    void beginsAndEndsInSilenceAndIsHeardBetween(Tone tone) {
        byte[] samples = Waves.of(tone);

        assertThat(level(samples, 0)).isZero();
        assertThat(level(samples, samples.length / 2 - 1)).isZero();
        int loudest = 0;
        for (int frame = 0; frame < samples.length / 2; frame++) {
            loudest = Math.max(loudest, Math.abs(level(samples, frame)));
        }
        assertThat(loudest).isBetween(8_000, 16_000);
    }

    @Test
    void failsNowhereEvenOnAMachineWithoutAudio() {
        try (Loudspeaker speaker = new Loudspeaker()) {
            assertThatCode(() -> speaker.sound(Tone.MAJOR)).doesNotThrowAnyException();
        }
    }

    private static int level(byte[] samples, int frame) {
        return (short) ((samples[2 * frame] & 0xff) | (samples[2 * frame + 1] << 8));
    }
}
