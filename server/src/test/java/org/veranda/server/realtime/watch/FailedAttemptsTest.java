package org.veranda.server.realtime.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.veranda.server.realtime.watch.Trouble.NO_PONG;
import static org.veranda.server.realtime.watch.Trouble.UNKNOWN_KEY;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

class FailedAttemptsTest {

    private static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");

    private final Queue<Instant> times =
            new ArrayDeque<>(List.of(NOON, NOON.plusSeconds(5), NOON.plusSeconds(9)));
    private final FailedAttempts attempts = new FailedAttempts(times::remove);

    @Test
    void countsTheSameFailureOfTheSameCallerInsteadOfKeepingItTwice() {
        attempts.note(UNKNOWN_KEY, caller("192.0.2.1", "a"), "");
        attempts.note(NO_PONG, caller("192.0.2.2", "a"), "");
        attempts.note(UNKNOWN_KEY, caller("192.0.2.1", "a"), "");

        assertThat(attempts.latest())
                .extracting(Attempt::trouble, Attempt::times, Attempt::first, Attempt::last)
                .containsExactly(
                        tuple(UNKNOWN_KEY, 2L, NOON, NOON.plusSeconds(9)),
                        tuple(NO_PONG, 1L, NOON.plusSeconds(5), NOON.plusSeconds(5)));
    }

    @Test
    void letsNoAddressPushOutAnother() {
        FailedAttempts flooded = new FailedAttempts(() -> NOON);
        flooded.note(NO_PONG, caller("192.0.2.7", "quiet"), "");
        for (int i = 0; i < 5_000; i++) {
            flooded.note(UNKNOWN_KEY, caller("192.0.2.8", "guess-" + i), "");
        }

        assertThat(flooded.latest()).hasSize(1 + FailedAttempts.MOST_OF_ONE_NETWORK);
        assertThat(flooded.latest().getLast().trouble()).isEqualTo(NO_PONG);
    }

    /// Everybody has plenty of addresses in an IPv6 network of 64 bits.
    @Test
    void letsNoNetworkPushOutAnotherByItsManyAddresses() {
        FailedAttempts flooded = new FailedAttempts(() -> NOON);
        flooded.note(NO_PONG, caller("2001:db8:1::1", "quiet"), "");
        for (int i = 0; i < 1_000; i++) {
            flooded.note(UNKNOWN_KEY, caller("2001:db8:2::%x".formatted(i), "guess"), "");
            flooded.note(UNKNOWN_KEY, caller("2001:db8:2::1", "again"), "");
        }

        assertThat(flooded.latest()).hasSize(1 + FailedAttempts.MOST_OF_ONE_NETWORK);
        assertThat(flooded.latest().getLast().trouble()).isEqualTo(NO_PONG);
        assertThat(flooded.latest().getFirst().caller().key()).isEqualTo("again");
        assertThat(flooded.latest().getFirst().times()).isEqualTo(1_000);
    }

    @Test
    void keepsABoundedNumberOfAllAddressesTogether() {
        FailedAttempts flooded = new FailedAttempts(() -> NOON);
        for (int i = 0; i < 3 * FailedAttempts.MOST; i++) {
            flooded.note(UNKNOWN_KEY, caller("address-" + i, "key"), "");
        }

        assertThat(flooded.latest()).hasSize(FailedAttempts.MOST);
        assertThat(flooded.latest().getFirst().caller().address()).isEqualTo("address-1499");
    }

    @Test
    void keepsWhatStrangersWroteShortAndPrintable() {
        FailedAttempts written = new FailedAttempts(() -> NOON);
        written.note(UNKNOWN_KEY, caller("192.0.2.1", "x\n\u0007" + "k".repeat(9_000)), "a\nb");

        Attempt kept = written.latest().getFirst();
        assertThat(kept.caller().key()).hasSize(120).startsWith("x  kkk");
        assertThat(kept.detail()).isEqualTo("a b");
    }

    private static Caller caller(String address, String key) {
        return new Caller(address, "", "js", "8.6.0", "7", key);
    }
}
