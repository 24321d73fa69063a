package org.veranda.server.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.InputStreamSource;
import org.veranda.model.identity.TenantId;
import org.veranda.server.maintenance.image.Pixels;
import org.veranda.server.problem.BusyException;
import org.veranda.server.tenancy.CurrentTenant;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/// Who waits for whom when many send photos at once.
class PhotoIntakeTest {

    private static final TenantId QUINTA = new TenantId(1);
    private static final TenantId SERRA = new TenantId(2);

    private final List<String> opened = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final CountDownLatch slow = new CountDownLatch(1);

    @AfterEach
    void end() throws InterruptedException {
        slow.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
    }

    @Test
    void keepsATenantWaitingForOnePhotoOfAnother() throws InterruptedException {
        PhotoIntake intake = new PhotoIntake(Duration.ofMinutes(1));
        send(intake, QUINTA, "first");
        until(() -> opened.contains("first"));
        send(intake, QUINTA, "second");
        waits(threads.getLast());
        send(intake, QUINTA, "third");
        waits(threads.getLast());
        send(intake, SERRA, "other");
        waits(threads.getLast());

        assertThat(opened).as("nothing is read before its turn").containsExactly("first");
        slow.countDown();
        end();

        assertThat(opened).containsExactly("first", "other", "second", "third");
    }

    @Test
    void asksWhoWaitsTooLongToComeBack() throws InterruptedException {
        PhotoIntake intake = new PhotoIntake(Duration.ofMillis(1));
        send(intake, QUINTA, "first");
        until(() -> opened.contains("first"));

        assertThatThrownBy(() -> take(intake, SERRA, "other")).isInstanceOf(BusyException.class);
        assertThatThrownBy(() -> take(intake, QUINTA, "second")).isInstanceOf(BusyException.class);

        slow.countDown();
        end();
        assertThat(opened).containsExactly("first");
        take(intake, SERRA, "other");
        assertThat(opened).containsExactly("first", "other");
    }

    private void send(PhotoIntake intake, TenantId tenant, String name) {
        Thread thread = new Thread(() -> take(intake, tenant, name), name);
        threads.add(thread);
        thread.start();
    }

    private void take(PhotoIntake intake, TenantId tenant, String name) {
        InputStreamSource sent =
                () -> {
                    opened.add(name);
                    await();
                    return new ByteArrayInputStream(Pixels.png(4, 2));
                };
        CurrentTenant.run(
                tenant,
                () -> {
                    try {
                        intake.take(sent);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    private void await() {
        try {
            slow.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void waits(Thread thread) throws InterruptedException {
        until(() -> thread.getState() == Thread.State.TIMED_WAITING);
    }

    private interface Condition {

        boolean holds();
    }

    private static void until(Condition condition) throws InterruptedException {
        for (int i = 0; i < 3_000 && !condition.holds(); i++) {
            Thread.sleep(10);
        }
        assertThat(condition.holds()).isTrue();
    }
}
