package org.veranda.desktop.alarms.sound;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.settings.Sounds;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;

/// Rings at this desk for as long as there is something grave that nobody has acknowledged, and is
/// silenced at this desk alone: what was silenced stays silent, what comes later rings again.
/// Acknowledges nothing. Lives on the FX thread.
public final class Bell {

    private static final Duration GAP = Duration.ofSeconds(2);

    private final Speaker speaker;
    private final ObservableValue<Sounds> wanted;
    private final Set<Ring> silenced = new HashSet<>();
    private final Set<Ring> heard = new HashSet<>();
    private final ReadOnlyBooleanWrapper ringing = new ReadOnlyBooleanWrapper();
    private Set<Ring> rings = Set.of();
    private @Nullable Instant last;

    /// @param wanted which tones this user wants to hear
    /// @param now the time, changing at least once a second
    public Bell(Speaker speaker, ObservableValue<Sounds> wanted, ObservableValue<Instant> now) {
        this.speaker = speaker;
        this.wanted = wanted;
        wanted.subscribe(_ -> look());
        now.subscribe(this::tick);
    }

    /// These want to be heard from now on, and no others.
    public void ring(Collection<Ring> all, Instant now) {
        rings = Set.copyOf(all);
        silenced.retainAll(rings);
        heard.retainAll(rings);
        look();
        tick(now);
    }

    /// Stops the sound at this desk for everything that is heard now.
    public void silence() {
        silenced.addAll(rings);
        look();
    }

    /// Whether anything is to be heard.
    public ReadOnlyBooleanProperty ringing() {
        return ringing.getReadOnlyProperty();
    }

    private void tick(Instant now) {
        Tone tone = loudest(false);
        if (tone == null) {
            last = null;
        } else if (last == null || due(tone, last, now)) {
            last = now;
            heard.addAll(rings);
            speaker.play(tone);
        }
    }

    /// What is new doesn't wait its turn, but a flood of alarms is no flood of sounds.
    private boolean due(Tone tone, Instant before, Instant now) {
        Duration pause = loudest(true) == null ? tone.again() : GAP;
        return !now.isBefore(before.plus(pause));
    }

    private void look() {
        ringing.set(loudest(false) != null);
    }

    private @Nullable Tone loudest(boolean onlyNew) {
        return rings.stream()
                .filter(ring -> wants(ring.tone()))
                .filter(ring -> !silenced.contains(ring))
                .filter(ring -> !onlyNew || !heard.contains(ring))
                .map(Ring::tone)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private boolean wants(Tone tone) {
        return switch (wanted.getValue()) {
            case CRITICAL_AND_MAJOR -> true;
            case CRITICAL -> tone == Tone.CRITICAL;
            case NONE -> false;
        };
    }
}
