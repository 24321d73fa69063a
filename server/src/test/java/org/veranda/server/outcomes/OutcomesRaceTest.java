package org.veranda.server.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.veranda.model.identity.Role;
import org.veranda.model.identity.TenantId;
import org.veranda.model.identity.UserId;
import org.veranda.server.journal.Journal;
import org.veranda.server.journal.StreamName;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.tenancy.Properties;
import org.veranda.server.testing.News;
import org.veranda.server.testing.People;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;
import org.veranda.wire.CommandOutcome;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

@ServerTest
class OutcomesRaceTest {

    @Autowired Outcomes outcomes;
    @Autowired Journal journal;
    @Autowired Properties properties;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired TwoTenants two;
    @Autowired People people;
    @Autowired News news;

    private TenantId quinta;
    private TenantId serra;
    private UserId ana;
    private UserId sam;

    @BeforeEach
    void foundTenants() {
        TwoTenants.Pair pair = two.found();
        quinta = pair.quinta();
        serra = pair.serra();
        ana = people.hire(quinta, Role.FRONT_DESK).user().id();
        sam = people.hire(serra, Role.FRONT_DESK).user().id();
    }

    @Test
    void decidesOnceHoweverManySendTheSameCommandAtOnce() throws Exception {
        CommandKey key = key(quinta, ana);
        CommandKey foreign = CommandKey.of(serra, sam, key.id(), "{}", Instant.now());
        CyclicBarrier together = new CyclicBarrier(5);
        List<Callable<CommandOutcome>> senders = new ArrayList<>();
        for (int n = 0; n < 4; n++) {
            senders.add(() -> after(together, key));
        }
        senders.add(() -> after(together, foreign));

        List<CommandOutcome> answers = all(senders);

        Set<CommandOutcome> ours = new HashSet<>(answers.subList(0, 4));
        assertThat(ours).hasSize(1);
        assertThat(journal.head(StreamName.tenant(quinta)).seq()).isEqualTo(1);
        assertThat(journal.head(StreamName.tenant(serra)).seq()).isEqualTo(1);
    }

    @Test
    void triesAgainAfterADeadlock() throws Exception {
        CyclicBarrier bothHoldOne = new CyclicBarrier(2);
        AtomicInteger tries = new AtomicInteger();

        List<CommandOutcome> answers =
                all(
                        List.of(
                                () ->
                                        outcomes.execute(
                                                key(quinta, ana),
                                                crossed(1, 2, bothHoldOne, tries)),
                                () ->
                                        outcomes.execute(
                                                key(serra, sam),
                                                crossed(2, 1, bothHoldOne, tries))));

        assertThat(answers).hasOnlyElementsOfType(CommandOutcome.Accepted.class);
        assertThat(tries).hasValueGreaterThan(2);
    }

    @Test
    void keepsCommandsWaitingWhileTheDayEnds() throws Exception {
        CountDownLatch locked = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();
        AtomicBoolean tooEarly = new AtomicBoolean();

        all(
                List.of(
                        () -> endDay(locked, ended),
                        () -> {
                            locked.await();
                            Work work =
                                    () -> {
                                        tooEarly.set(!ended.get());
                                        return Effect.unchanged();
                                    };
                            return outcomes.execute(key(quinta, ana), work);
                        }));

        assertThat(tooEarly).isFalse();
    }

    private CommandOutcome endDay(CountDownLatch locked, AtomicBoolean ended) {
        return CurrentTenant.call(
                quinta,
                () ->
                        transaction.execute(_ -> {
                            properties.lock();
                            locked.countDown();
                            jdbc.sql("select pg_sleep(0.3)").query().singleRow();
                            ended.set(true);
                            return new CommandOutcome.AlreadyDone(Uuid7.now());
                        }));
    }

    private CommandOutcome after(CyclicBarrier together, CommandKey key) throws Exception {
        together.await(10, TimeUnit.SECONDS);
        return outcomes.execute(key, this::tell);
    }

    private Effect tell() {
        news.tell();
        return Effect.changed();
    }

    private Work crossed(long first, long second, CyclicBarrier bothHoldOne, AtomicInteger tries) {
        AtomicBoolean meet = new AtomicBoolean(true);
        return () -> {
            tries.incrementAndGet();
            lock(first);
            if (meet.getAndSet(false)) {
                await(bothHoldOne);
            }
            lock(second);
            return Effect.changed();
        };
    }

    private void lock(long number) {
        jdbc.sql("select pg_advisory_xact_lock(:number)")
                .param("number", number)
                .query()
                .singleRow();
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static CommandKey key(TenantId tenant, UserId user) {
        return CommandKey.of(tenant, user, Uuid7.now(), "{}", Instant.now());
    }

    private static List<CommandOutcome> all(List<Callable<CommandOutcome>> work) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(work.size())) {
            List<CommandOutcome> answers = new ArrayList<>();
            for (Future<CommandOutcome> answer : threads.invokeAll(work)) {
                answers.add(answer.get(30, TimeUnit.SECONDS));
            }
            return answers;
        }
    }
}
