package org.veranda.desktop.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.veranda.wire.Cursor;

import java.time.Duration;
import java.time.Instant;

class AgeTest extends EngineTest {

    @Test
    void isThatOfTheStreamThatWasSilentTheLongest() {
        Instant began = now;
        pass(Duration.ofSeconds(5));
        hear(head(DESK, "e1", 10));
        assertThat(wants(Effect.Heard.class)).isFalse();

        pass(Duration.ofSeconds(5));
        hear(head(TENANT, "e1", 10));
        assertThat(wanted(Effect.Heard.class).at()).isEqualTo(began.plusSeconds(5));
    }

    @Test
    void staysWhileAnEventIsMissingAndIsThenThatOfTheQuestion() {
        pass(Duration.ofSeconds(5));
        hear(head(DESK, "e1", 10));
        hear(event(TENANT, "e1", 13));
        assertThat(wants(Effect.Heard.class)).isFalse();
        Instant asked = now;

        pass(Duration.ofSeconds(1));
        answer(TENANT, entries(11, 12), new Cursor("e1", 13));

        assertThat(wanted(Effect.Heard.class).at()).isEqualTo(asked);
    }

    @Test
    void isNotRenewedByAnEventThatComesTwice() {
        hear(event(TENANT, "e1", 11));
        hear(event(DESK, "e1", 11));
        pass(Duration.ofSeconds(5));
        hear(head(DESK, "e1", 11));
        effects.clear();

        hear(event(TENANT, "e1", 11));

        assertThat(wants(Effect.Heard.class)).isFalse();
    }

    @Test
    void isThatOfTheQuestionAfterASnapshot() {
        pass(Duration.ofSeconds(1));
        hear(event(TENANT, "e2", 1));
        Instant asked = now;
        pass(Duration.ofSeconds(4));

        answer(snapshot(TENANT, DESK));

        assertThat(wanted(Effect.Heard.class).at()).isEqualTo(asked);
    }
}
