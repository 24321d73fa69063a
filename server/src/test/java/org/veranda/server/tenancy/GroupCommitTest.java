package org.veranda.server.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.veranda.model.identity.TenantId;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class GroupCommitTest {

    private static final TenantId QUINTA = new TenantId(1);
    private static final TenantId SERRA = new TenantId(2);
    private static final Duration LONG = Duration.ofMinutes(1);

    private final List<String> transactions = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch firstIsUnderWay = new CountDownLatch(1);
    private final CompletableFuture<Void> release = new CompletableFuture<>();
    private final GroupCommit<Integer, String> commits = new GroupCommit<>(this::carryOut, LONG);

    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void letAllGo() {
        release.complete(null);
        callers.close();
    }

    private List<String> carryOut(List<Integer> rows) {
        String what = rows.stream().map(String::valueOf).collect(Collectors.joining("+"));
        transactions.add(CurrentTenant.get() + ":" + what);
        if (rows.contains(0)) {
            firstIsUnderWay.countDown();
            release.join();
        }
        if (rows.contains(13)) {
            throw new IllegalStateException("13 cannot be written");
        }
        return rows.stream().map(row -> CurrentTenant.get() + "/" + row).toList();
    }

    @Test
    void servesWhoComesAloneAtOnce() {
        assertThat(submit(QUINTA, 1, 2)).containsExactly("1/1", "1/2");
        assertThat(transactions).containsExactly("1:1+2");
    }

    @Test
    void bringsThoseOfATenantWhoComeMeanwhileTogether() throws Exception {
        Future<List<String>> first = callers.submit(() -> submit(QUINTA, 0));
        firstIsUnderWay.await();
        List<Future<List<String>>> others =
                IntStream.of(1, 2, 3)
                        .mapToObj(n -> callers.submit(() -> submit(QUINTA, n)))
                        .toList();
        assertThat(submit(SERRA, 1)).containsExactly("2/1");
        untilAllWait(3);
        release.complete(null);

        assertThat(first.get()).containsExactly("1/0");
        assertThat(List.of(others.get(0).get(), others.get(1).get(), others.get(2).get()))
                .containsExactly(List.of("1/1"), List.of("1/2"), List.of("1/3"));
        assertThat(transactions).hasSize(3).startsWith("1:0", "2:1");
    }

    @Test
    void carriesOutTwoGroupsOfATenantAtATimeAndNoMore() throws Exception {
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        GroupCommit<Integer, String> slow =
                new GroupCommit<>(
                        rows -> {
                            most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                            release.join();
                            atOnce.decrementAndGet();
                            return rows.stream().map(String::valueOf).toList();
                        },
                        Duration.ofNanos(1));
        List<Future<List<String>>> all = new ArrayList<>();
        for (int n = 0; n < 6; n++) {
            int row = n;
            all.add(
                    callers.submit(
                            () -> CurrentTenant.call(QUINTA, () -> slow.submit(List.of(row)))));
            if (n < 2) {
                while (atOnce.get() <= n) {
                    Thread.onSpinWait();
                }
            }
        }
        while (slow.waiting(QUINTA) < 4) {
            Thread.onSpinWait();
        }
        release.complete(null);

        for (int n = 0; n < all.size(); n++) {
            assertThat(all.get(n).get()).containsExactly(String.valueOf(n));
        }
        assertThat(most.get()).isEqualTo(WaitingLine.MOST_UNDER_WAY);
    }

    @Test
    void triesAgainWhatCollidedWithAnother() {
        List<String> states = new ArrayList<>(List.of("40P01", "40001"));
        GroupCommit<Integer, String> colliding =
                new GroupCommit<>(rows -> {
                    if (!states.isEmpty()) {
                        throw new IllegalStateException(
                                new SQLException("in the way", states.removeFirst()));
                    }
                    return carryOut(rows);
                });

        assertThat(CurrentTenant.call(QUINTA, () -> colliding.submit(List.of(1))))
                .containsExactly("1/1");
        states.addAll(List.of("40P01", "40P01", "40P01"));
        assertThatThrownBy(() -> CurrentTenant.call(QUINTA, () -> colliding.submit(List.of(1))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void takesNoMoreThanAGroupHolds() throws Exception {
        Future<List<String>> first = callers.submit(() -> submit(QUINTA, 0));
        firstIsUnderWay.await();

        assertThat(submit(QUINTA, IntStream.range(100, 700).toArray())).hasSize(600);
        assertThat(first.isDone()).isFalse();
        release.complete(null);
        first.get();
        assertThat(transactions).hasSize(2);
    }

    @Test
    void failsNobodyForWhatAnotherAskedFor() throws Exception {
        Future<List<String>> first = callers.submit(() -> submit(QUINTA, 0));
        firstIsUnderWay.await();
        Future<List<String>> good = callers.submit(() -> submit(QUINTA, 1));
        Future<List<String>> bad = callers.submit(() -> submit(QUINTA, 13));
        untilAllWait(2);
        release.complete(null);

        first.get();
        assertThat(good.get()).containsExactly("1/1");
        assertThatThrownBy(bad::get)
                .isInstanceOf(ExecutionException.class)
                .hasRootCauseMessage("13 cannot be written");
    }

    @Test
    void waitsNoLongerThanAMoment() throws Exception {
        GroupCommit<Integer, String> brief =
                new GroupCommit<>(this::carryOut, Duration.ofMillis(5));
        Future<?> first =
                callers.submit(() -> CurrentTenant.call(QUINTA, () -> brief.submit(List.of(0))));
        firstIsUnderWay.await();

        assertThat(CurrentTenant.call(QUINTA, () -> brief.submit(List.of(1))))
                .containsExactly("1/1");
        assertThat(first.isDone()).isFalse();
        release.complete(null);
        first.get();
    }

    private void untilAllWait(int rows) throws InterruptedException {
        while (commits.waiting(QUINTA) < rows) {
            Thread.sleep(1);
        }
    }

    private List<String> submit(TenantId tenant, int... rows) {
        return CurrentTenant.call(
                tenant, () -> commits.submit(IntStream.of(rows).boxed().toList()));
    }
}
