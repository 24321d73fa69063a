package org.veranda.server.installation;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.veranda.server.testing.ServerTest;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Jobs share threads, but no job waits for another.
@ServerTest
class JobsTest {

    @Autowired ThreadPoolTaskScheduler scheduler;
    @Autowired ScheduledTaskHolder jobs;

    @Test
    void haveAThreadEachEvenWhenAllOthersAreStuck() throws InterruptedException {
        int others = jobs.getScheduledTasks().size();
        CountDownLatch letGo = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        try {
            List<CountDownLatch> stuck = new ArrayList<>();
            for (int n = 0; n < others; n++) {
                CountDownLatch begun = new CountDownLatch(1);
                stuck.add(begun);
                scheduler.execute(() -> stick(begun, letGo));
            }
            for (CountDownLatch begun : stuck) {
                assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
            }
            scheduler.execute(done::countDown);

            assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        } finally {
            letGo.countDown();
        }
        assertThat(scheduler.getScheduledThreadPoolExecutor().getCorePoolSize())
                .isGreaterThan(others);
    }

    @Test
    void runAgainAndAgain() {
        assertThat(jobs.getScheduledTasks())
                .extracting(Object::toString)
                .satisfiesExactlyInAnyOrder(
                        isOf("identity.AuditRetention"),
                        isOf("realtime.RealtimeGauges"),
                        isOf("operations.operator.OperatorSessions"),
                        isOf("identity.ForbiddenTrail"),
                        isOf("snapshot.Snapshots"),
                        isOf("journal.Retention"),
                        isOf("journal.Epochs"),
                        isOf("outcomes.Retention"),
                        isOf("rooms.LapsedHolds"),
                        isOf("alarms.AlarmRetention"),
                        isOf("alarms.DueAlarms"),
                        isOf("devices.SilenceJob"),
                        isOf("housekeeping.TaskClockJob"),
                        isOf("firmware.OldDrafts"),
                        isOf("firmware.RolloutJob"),
                        isOf("notifications.inbox.NoticeRetention"),
                        isOf("notifications.mail.MailRetention"),
                        isOf("stays.EndOfDayJob"),
                        isOf("realtime.access.LapsedSessions"),
                        isOf("installation.database.InstalledDatabase"));
    }

    private static ThrowingConsumer<String> isOf(String job) {
        return task -> assertThat(task).startsWith("org.veranda.server." + job + ".");
    }

    private static void stick(CountDownLatch begun, CountDownLatch letGo) {
        begun.countDown();
        try {
            letGo.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
