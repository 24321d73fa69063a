package org.veranda.desktop.alarms.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.veranda.desktop.alarms.sound.Tone.CRITICAL;
import static org.veranda.desktop.alarms.sound.Tone.MAJOR;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.Test;
import org.veranda.desktop.settings.Sounds;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class BellTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Ring LEAK = new Ring(1, 1, CRITICAL);
    private static final Ring BATTERY = new Ring(2, 1, MAJOR);

    private final List<Tone> played = new ArrayList<>();
    private final ObjectProperty<Sounds> sounds =
            new SimpleObjectProperty<>(Sounds.CRITICAL_AND_MAJOR);
    private final ObjectProperty<Instant> now = new SimpleObjectProperty<>(NOON);
    private final Bell bell = new Bell(played::add, sounds, now);

    @Test
    void ringsAtOnceAndAgainUntilNobodyIsMissingAnyMore() {
        ring(LEAK);
        assertThat(played).containsExactly(CRITICAL);

        wait(4);
        assertThat(played).hasSize(1);
        wait(1);
        assertThat(played).hasSize(2);
        ring();
        wait(60);
        assertThat(played).hasSize(2);
        assertThat(bell.ringing().get()).isFalse();
    }

    @Test
    void ringsForTheWorstOfSeveral() {
        ring(BATTERY, LEAK);

        assertThat(played).containsExactly(CRITICAL);
    }

    @Test
    void staysSilentForWhatWasSilencedAndRingsForWhatComesLater() {
        ring(BATTERY);
        bell.silence();
        wait(120);
        assertThat(played).containsExactly(MAJOR);
        assertThat(bell.ringing().get()).isFalse();

        ring(BATTERY, LEAK);
        assertThat(played).containsExactly(MAJOR, CRITICAL);
    }

    @Test
    void ringsAgainForANewOccurrenceOfWhatWasSilenced() {
        ring(LEAK);
        bell.silence();

        ring(new Ring(1, 2, CRITICAL));
        wait(2);

        assertThat(played).containsExactly(CRITICAL, CRITICAL);
    }

    @Test
    void makesNoFloodOfSoundsOutOfAFloodOfAlarms() {
        List<Ring> all = new ArrayList<>();
        for (int id = 1; id <= 500; id++) {
            all.add(new Ring(id, 1, CRITICAL));
            ring(all.toArray(Ring[]::new));
        }
        wait(2);

        assertThat(played).hasSize(2);
    }

    @Test
    void soundsOnlyWhatTheUserWantsToHear() {
        sounds.set(Sounds.CRITICAL);
        ring(BATTERY);
        assertThat(played).isEmpty();
        assertThat(bell.ringing().get()).isFalse();

        sounds.set(Sounds.NONE);
        ring(BATTERY, LEAK);
        assertThat(played).isEmpty();
    }

    private void ring(Ring... rings) {
        bell.ring(List.of(rings), now.get());
    }

    private void wait(int seconds) {
        for (int second = 0; second < seconds; second++) {
            now.set(now.get().plusSeconds(1));
        }
    }
}
