package org.veranda.desktop.connection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.SplittableRandom;

class ComingBackTest {

    @ParameterizedTest
    @CsvSource({
        "4001, STAY_AWAY",
        "4004, STAY_AWAY",
        "4007, STAY_AWAY",
        "4009, SIGN_IN_AGAIN",
        "4100, RETURN_AFTER_A_SECOND",
        "4199, RETURN_AFTER_A_SECOND",
        "1006, RETURN_LATER",
        "1011, RETURN_LATER",
        "1000, RETURN_LATER",
        "4200, RETURN_AT_ONCE",
        "4201, RETURN_AT_ONCE",
        "4202, RETURN_AT_ONCE"
    })
    void keepsToTheWiresCloseCodes(int code, CloseAdvice advice) {
        assertThat(CloseAdvice.of(code)).isEqualTo(advice);
    }

    @Test
    void waitsLongerFromAttemptToAttemptAndNeverOverThirtySeconds() {
        long[] longest = new long[12];
        for (int seed = 0; seed < 400; seed++) {
            Backoff backoff = new Backoff(new SplittableRandom(seed));
            for (int attempt = 0; attempt < longest.length; attempt++) {
                longest[attempt] = Math.max(longest[attempt], backoff.next().toMillis());
            }
        }

        assertThat(longest[0]).isBetween(400L, 500L);
        assertThat(longest[3]).isBetween(3_500L, 4_000L);
        assertThat(longest[11]).isBetween(29_000L, 30_000L);
    }

    @Test
    void spreadsConsolesOverTheWholeWait() {
        long early = 0;
        for (int seed = 0; seed < 400; seed++) {
            Backoff backoff = new Backoff(new SplittableRandom(seed));
            backoff.next();
            backoff.next();
            early += backoff.next().toMillis() < 1_000 ? 1 : 0;
        }

        assertThat(early).isBetween(150L, 250L);
    }
}
