package org.veranda.server.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class LoopHealthTest {

    @Test
    void isDownOnceALoopHasBeenSilentForLong() {
        assertThat(LoopHealth.of(LoopHealth.LONGEST_SILENCE).getStatus()).isEqualTo(Status.UP);
        assertThat(LoopHealth.of(LoopHealth.LONGEST_SILENCE.plusMillis(1)).getStatus())
                .isEqualTo(Status.DOWN);
    }
}
