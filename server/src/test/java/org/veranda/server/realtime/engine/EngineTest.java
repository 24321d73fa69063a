package org.veranda.server.realtime.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.veranda.server.realtime.connection.Frame;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/// Hubs on real loops.
class EngineTest {

    private final Engine engine =
            new Engine(
                    2,
                    (hub, key) -> new PlainChannel(hub, key, name -> Frame.text("in " + name)),
                    Limits.DEFAULT,
                    Meters.NONE);

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void asksEveryHubAndSaysSoWhenOneCannotAnswer() throws Exception {
        assertThat(everyone().get(10, TimeUnit.SECONDS)).hasSize(2);
        CompletableFuture<List<String>> failing =
                engine.ask((_, _) -> {
                    throw new IllegalStateException("made to fail");
                });
        assertThatThrownBy(() -> failing.get(10, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class);
    }

    @Test
    void answersAQuestionThatComesTooLateWithAFailure() {
        engine.close();

        assertThatThrownBy(() -> everyone().get(10, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class);
    }

    @Test
    void saysThatItHasTooMuchToDoUntilItHasDoneIt() throws Exception {
        CountDownLatch letGo = new CountDownLatch(1);
        Hub hub = engine.open(new RecordedConnection(), "app").hub();
        Hub other = engine.open(new RecordedConnection(), "other app").hub();
        everyone().get(10, TimeUnit.SECONDS);
        assertThat(hub.isOverloaded()).isFalse();
        hub.execute(() -> awaitQuietly(letGo));
        for (int i = 0; i < Hub.MOST_WAITING + 2; i++) {
            hub.execute(() -> {});
        }

        assertThat(hub.isOverloaded()).isTrue();
        assertThat(other.isOverloaded()).isTrue();
        letGo.countDown();
        everyone().get(10, TimeUnit.SECONDS);
        assertThat(hub.isOverloaded()).isFalse();
    }

    private CompletableFuture<List<String>> everyone() {
        return engine.ask((_, answer) -> answer.complete("here"));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
