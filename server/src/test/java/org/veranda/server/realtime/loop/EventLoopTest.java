package org.veranda.server.realtime.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

class EventLoopTest {

    private final EventLoop loop = new EventLoop("tested");

    @AfterEach
    void close() {
        loop.close();
    }

    @Test
    void goesOnAfterATaskThatThrowsAnError() {
        loop.execute(() -> {
            throw new StackOverflowError("made to fail");
        });

        assertThat(answer()).isEqualTo("answered");
    }

    @Test
    void sleepsAgainAfterItWasInterrupted() {
        loop.execute(() -> Thread.currentThread().interrupt());

        await().until(() -> !ask(() -> Thread.currentThread().isInterrupted()));
    }

    @Test
    void countsWhatWaits() throws InterruptedException {
        CountDownLatch stuck = new CountDownLatch(1);
        CountDownLatch letGo = new CountDownLatch(1);
        loop.execute(() -> {
            stuck.countDown();
            awaitQuietly(letGo);
        });
        stuck.await();
        for (int i = 0; i < 5; i++) {
            loop.execute(() -> {});
        }

        assertThat(loop.backlog()).isEqualTo(5);
        letGo.countDown();
        answer();
        assertThat(loop.backlog()).isZero();
    }

    @Test
    void doesWhatWaitsAndWhatComesOfItBeforeItEndsAndRefusesTheRest() {
        List<String> done = new CopyOnWriteArrayList<>();
        CountDownLatch letGo = new CountDownLatch(1);
        CountDownLatch last = new CountDownLatch(1);
        loop.execute(() -> awaitQuietly(letGo));
        loop.execute(() -> {
            done.add("waited");
            loop.execute(() -> {
                done.add("came of it");
                last.countDown();
            });
        });

        loop.close();
        letGo.countDown();
        awaitQuietly(last);

        assertThat(done).containsExactly("waited", "came of it");
        assertThatThrownBy(() -> loop.execute(() -> {}))
                .isInstanceOf(RejectedExecutionException.class);
    }

    private String answer() {
        return ask(() -> "answered");
    }

    private <T> T ask(Supplier<T> question) {
        return CompletableFuture.supplyAsync(question, loop).orTimeout(10, TimeUnit.SECONDS).join();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
