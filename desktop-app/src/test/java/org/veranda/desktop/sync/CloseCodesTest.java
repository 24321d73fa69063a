package org.veranda.desktop.sync;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import org.jspecify.annotations.Nullable;
import org.veranda.wire.PusherFrame.ConnectionEstablished;
import org.veranda.wire.WireCodec;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// What wire.md says of close codes, after any history of closes and failures.
class CloseCodesTest {

    private static final Duration LONGEST = Duration.ofSeconds(31);

    private final WireCodec codec = new WireCodec();
    private final List<Effect> effects = new ArrayList<>();
    private SyncEngine engine = new SyncEngine(codec, new SplittableRandom(1));
    private Instant now = Instant.parse("2026-07-14T12:00:00Z");

    @Property(tries = 300)
    void neverComesBackByItselfTo4000To4099(
            @ForAll("histories") List<Integer> before,
            @ForAll @IntRange(min = 4000, max = 4099) int code,
            @ForAll long seed) {
        connected(before, seed);
        close(code);

        assertThat(opensWithin(Duration.ofMinutes(3))).isNull();
        assertThat(engine.over()).isEqualTo(code == 4009);
        tell(new Input.TryNow());
        assertThat(opened()).isEqualTo(code != 4009);
    }

    @Property(tries = 300)
    void comesBackTo4100To4199AfterASecondAtLeast(
            @ForAll("histories") List<Integer> before,
            @ForAll @IntRange(min = 4100, max = 4199) int code,
            @ForAll long seed) {
        connected(before, seed);
        close(code);

        assertThat(opensWithin(LONGEST)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Property(tries = 300)
    void comesBackTo4200To4299AtOnce(
            @ForAll("histories") List<Integer> before,
            @ForAll @IntRange(min = 4200, max = 4299) int code,
            @ForAll long seed) {
        connected(before, seed);
        now = now.plusSeconds(6);
        close(code);

        assertThat(opened()).isTrue();
    }

    @Property(tries = 300)
    void comesBackToAnythingElseWithinThirtySeconds(
            @ForAll("histories") List<Integer> before,
            @ForAll("others") int code,
            @ForAll long seed) {
        connected(before, seed);
        close(code);

        assertThat(opened()).isFalse();
        assertThat(opensWithin(LONGEST)).isNotNull();
    }

    @Provide
    Arbitrary<List<Integer>> histories() {
        return Arbitraries.of(1006, 1011, 4100, 4200, 4201).list().ofMaxSize(12);
    }

    @Provide
    Arbitrary<Integer> others() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(1000, 3999),
                Arbitraries.integers().between(4300, 4999));
    }

    private void connected(List<Integer> before, long seed) {
        engine = new SyncEngine(codec, new SplittableRandom(seed));
        tell(new Input.Start());
        establish();
        for (int code : before) {
            close(code);
            if (!opened()) {
                opensWithin(LONGEST);
            }
            establish();
        }
    }

    private void establish() {
        tell(new Input.FrameReceived(new ConnectionEstablished("1.1", 120)));
    }

    private void close(int code) {
        effects.clear();
        tell(new Input.SocketClosed(code));
    }

    private boolean opened() {
        return effects.stream().anyMatch(Effect.OpenSocket.class::isInstance);
    }

    /// How long it took until it came back; null when it did not.
    private @Nullable Duration opensWithin(Duration longest) {
        Instant closed = now;
        while (!opened() && Duration.between(closed, now).compareTo(longest) < 0) {
            now = now.plusMillis(100);
            tell(new Input.Tick());
        }
        return opened() ? Duration.between(closed, now) : null;
    }

    private void tell(Input input) {
        effects.addAll(engine.on(input, now));
    }
}
