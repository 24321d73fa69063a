package org.veranda.server.realtime.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.veranda.server.realtime.api.request.CallRefused;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;

class CongestionTest {

    private final Deque<CompletableFuture<?>> asked = new ArrayDeque<>();
    private long now;
    private final Congestion congestion = new Congestion(this::ask, () -> now);

    @Test
    void takesNothingWhileTheLoopsAreBehindAndGoesOnAfterwards() {
        congestion.require();
        now += Congestion.PATIENCE - 1;
        assertThatNoException().isThrownBy(congestion::require);
        now += 1;

        assertThatThrownBy(congestion::require)
                .isInstanceOfSatisfying(
                        CallRefused.class,
                        refused -> {
                            assertThat(refused.problem().status().value()).isEqualTo(503);
                            assertThat(refused.headers().getFirst("Retry-After")).isEqualTo("1");
                        });
        assertThat(asked).hasSize(1);

        asked.getLast().complete(null);
        assertThatNoException().isThrownBy(congestion::require);
        assertThat(asked).hasSize(2);
    }

    @Test
    void asksNowAndThenHoweverMuchIsPublished() {
        for (int i = 0; i < 1_000; i++) {
            congestion.require();
            asked.forEach(question -> question.complete(null));
        }

        assertThat(asked).hasSize(1);
    }

    private CompletableFuture<?> ask() {
        CompletableFuture<?> question = new CompletableFuture<>();
        asked.add(question);
        return question;
    }
}
