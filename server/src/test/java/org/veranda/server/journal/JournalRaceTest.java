package org.veranda.server.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.veranda.model.identity.TenantId;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.testing.News;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;
import org.veranda.wire.TenantEvent;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

/// Writers race on the streams of two tenants while readers follow: whoever reads up to the head at any
/// moment must have every number, or commits would come in another order than numbers.
@ServerTest
class JournalRaceTest {

    private static final int WRITERS = 4;
    private static final int COMMITS = 60;

    @Autowired Journal journal;
    @Autowired News news;
    @Autowired TransactionTemplate transaction;
    @Autowired TwoTenants two;

    private TenantId quinta;
    private TenantId serra;

    @BeforeEach
    void foundTenants() {
        TwoTenants.Pair pair = two.found();
        quinta = pair.quinta();
        serra = pair.serra();
    }

    @Test
    void letsNoReaderPassAHoleWhateverCommitsOrRollsBack() throws Exception {
        AtomicInteger committed = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(2 * WRITERS + 2)) {
            List<Future<?>> writers = new ArrayList<>();
            for (int n = 0; n < WRITERS; n++) {
                writers.add(threads.submit(() -> write(quinta, committed)));
                writers.add(threads.submit(() -> write(serra, new AtomicInteger())));
            }
            Future<List<Long>> reader = threads.submit(() -> follow(quinta));
            Future<List<Long>> other = threads.submit(() -> follow(serra));
            for (Future<?> writer : writers) {
                writer.get(60, TimeUnit.SECONDS);
            }
            threads.shutdown();

            long expected = events(committed.get());
            assertThat(expected).isPositive();
            assertThat(reader.get(30, TimeUnit.SECONDS)).isEqualTo(upTo(expected));
            assertThat(other.get(30, TimeUnit.SECONDS)).isEqualTo(upTo(expected));
        }
    }

    /// Of every three transactions one is rolled back, half of them after they had their numbers.
    private void write(TenantId tenant, AtomicInteger committed) {
        for (int n = 0; n < COMMITS; n++) {
            int turn = n;
            boolean kept =
                    CurrentTenant.call(
                            tenant,
                            () -> transaction.execute(status -> append(tenant, turn, status)));
            if (kept) {
                committed.incrementAndGet();
            }
        }
    }

    private boolean append(TenantId tenant, int turn, TransactionStatus status) {
        TenantEvent event = news.of(tenant);
        journal.append(StreamName.tenant(tenant), event);
        journal.append(StreamName.frontdesk(tenant), event);
        journal.append(StreamName.tenant(tenant), event);
        if (turn % 3 != 0) {
            return true;
        }
        if (turn % 2 == 0) {
            journal.flush();
        }
        status.setRollbackOnly();
        return false;
    }

    private static long events(int commits) {
        return 2L * commits;
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    private List<Long> follow(TenantId tenant) {
        List<Long> seen = new ArrayList<>();
        StreamName stream = StreamName.tenant(tenant);
        String epoch = journal.head(stream).epoch();
        long last = events(WRITERS * COMMITS * 2 / 3);
        while (seen.size() < last) {
            JournalRead read = journal.read(stream, epoch, seen.size(), 50);
            assertThat(read).isInstanceOf(JournalRead.Events.class);
            ((JournalRead.Events) read).entries().forEach(entry -> seen.add(entry.seq()));
        }
        return seen;
    }
}
