package org.veranda.server.operations.operator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;
import org.veranda.server.identity.PlatformAdmin;
import org.veranda.server.testing.MovingClock;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

class OperatorSessionsTest {

    private static final PlatformAdmin OLGA = new PlatformAdmin(1, "olga@veranda.example", "Olga");
    private static final PlatformAdmin PIA = new PlatformAdmin(2, "pia@veranda.example", "Pia");
    private static final Duration MOMENT = Duration.ofMillis(1);
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    private final MovingClock clock = new MovingClock(Instant.parse("2026-07-01T12:00:00Z"));
    private final Map<PlatformAdmin, Instant> passwords =
            new HashMap<>(Map.of(OLGA, Instant.EPOCH, PIA, Instant.EPOCH));
    private final OperatorSessions sessions =
            new OperatorSessions(clock, admin -> Optional.ofNullable(passwords.get(admin)));

    @Test
    void knowEachByTheTokenTheyWereGiven() {
        String olgas = sessions.open(OLGA);
        String pias = sessions.open(PIA);

        assertThat(sessions.find(olgas)).contains(OLGA);
        assertThat(sessions.find(pias)).contains(PIA);
        assertThat(sessions.find(olgas + "x")).isEmpty();
        sessions.end(olgas);
        assertThat(sessions.find(olgas)).isEmpty();
        assertThat(sessions.find(pias)).contains(PIA);
    }

    @Test
    void endWhenNothingWasAskedForLong() {
        String token = sessions.open(OLGA);
        clock.pass(OperatorSessions.IDLE.minus(MOMENT));
        assertThat(sessions.find(token)).contains(OLGA);
        clock.pass(OperatorSessions.IDLE.minus(MOMENT));
        assertThat(sessions.find(token)).contains(OLGA);
        clock.pass(OperatorSessions.IDLE);

        assertThat(sessions.find(token)).isEmpty();
    }

    @Test
    void endAtLastHoweverOftenSomethingIsAsked() {
        String token = sessions.open(OLGA);
        Instant end = clock.instant().plus(OperatorSessions.LONGEST);
        while (clock.instant().plus(TEN_MINUTES).isBefore(end)) {
            clock.pass(TEN_MINUTES);
            assertThat(sessions.find(token)).contains(OLGA);
        }
        clock.pass(Duration.between(clock.instant(), end));

        assertThat(sessions.find(token)).isEmpty();
    }

    @Test
    void areNoMoreThanThereIsRoomFor() {
        String first = sessions.open(OLGA);
        for (int i = 0; i < OperatorSessions.MOST; i++) {
            sessions.open(PIA);
        }

        assertThat(sessions.find(first)).isEmpty();
        assertThat(sessions.find(sessions.open(OLGA))).contains(OLGA);
    }

    @Test
    void endOnceTheAccountIsGoneOrHasAnotherPassword() {
        String olgas = sessions.open(OLGA);
        String pias = sessions.open(PIA);
        sessions.lookAgain();
        assertThat(sessions.find(olgas)).contains(OLGA);

        passwords.remove(OLGA);
        sessions.lookAgain();
        assertThat(sessions.find(olgas)).isEmpty();
        assertThat(sessions.find(pias)).contains(PIA);

        passwords.put(PIA, Instant.EPOCH.plusMillis(1));
        String piasNew = sessions.open(PIA);
        sessions.lookAgain();
        assertThat(sessions.find(pias)).isEmpty();
        assertThat(sessions.find(piasNew)).contains(PIA);
    }

    @Test
    void standWhileNobodyCanBeAsked() {
        OperatorSessions cutOff =
                new OperatorSessions(
                        clock,
                        new Function<>() {
                            private boolean asked;

                            @Override
                            public Optional<Instant> apply(PlatformAdmin admin) {
                                if (asked) {
                                    throw new QueryTimeoutException("away");
                                }
                                asked = true;
                                return Optional.of(Instant.EPOCH);
                            }
                        });
        String token = cutOff.open(OLGA);

        cutOff.lookAgain();

        assertThat(cutOff.find(token)).contains(OLGA);
    }
}
