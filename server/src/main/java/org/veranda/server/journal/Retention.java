package org.veranda.server.journal;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Makes the journal's partitions ahead of time and drops them after fourteen days, floors first.
@Component("journalRetention")
class Retention {

    static final Duration KEPT = Duration.ofDays(14);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Partitions partitions;

    Retention(
            @Qualifier("platform") JdbcClient jdbc,
            @Qualifier("platform") TransactionTemplate transaction,
            Partitions partitions) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.partitions = partitions;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
    void tend() {
        partitions.make();
        dropBefore(Instant.now().minus(KEPT));
    }

    /// Drops the days that ended before that instant's.
    void dropBefore(Instant oldest) {
        Timestamp day = Timestamp.from(oldest.truncatedTo(ChronoUnit.DAYS));
        transaction.executeWithoutResult(_ -> drop(day));
    }

    /// Streams are locked in the order of their names, as everywhere.
    private void drop(Timestamp day) {
        jdbc.sql(
                        """
                        with gone as (
                            select stream, max(seq) as seq from journal where at < :day group by stream),
                        locked as (
                            select name, gone.seq from stream join gone on gone.stream = name
                            order by name for update of stream)
                        update stream set floor = locked.seq from locked
                        where stream.name = locked.name and floor < locked.seq
                        """)
                .param("day", day)
                .update();
        jdbc.sql("select journal_drop_partitions(:day)")
                .param("day", day)
                .query(Integer.class)
                .single();
    }
}
