package org.veranda.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

class TurnsTest {

    private final Turns<String> turns = new Turns<>();
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    @Test
    void letCallersWithTheSameKeyInOneByOne() {
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 50; i++) {
                pool.execute(() -> turns.take("ana", this::work));
            }
        }

        assertThat(most).hasValue(1);
    }

    @Test
    void letCallersWithDifferentKeysInTogether() throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> ana = pool.submit(() -> turns.take("ana", () -> meet(both)));
            Future<Boolean> bruno = pool.submit(() -> turns.take("bruno", () -> meet(both)));

            assertThat(ana.get()).isTrue();
            assertThat(bruno.get()).isTrue();
        }
    }

    private boolean work() {
        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
        LockSupport.parkNanos(100_000);
        inside.decrementAndGet();
        return true;
    }

    private static boolean meet(CountDownLatch both) {
        both.countDown();
        try {
            return both.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
