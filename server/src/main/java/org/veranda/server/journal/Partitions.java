package org.veranda.server.journal;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// The days that the journal has room for: made a week ahead, and at the latest when an event needs one.
@Component
class Partitions implements InitializingBean {

    private static final int DAYS_AHEAD = 7;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile LocalDate through = LocalDate.MIN;

    Partitions(
            @Qualifier("platform") JdbcClient jdbc,
            @Qualifier("platform") TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void afterPropertiesSet() {
        make();
    }

    /// Makes sure that today has room. Call it before a stream is locked, which a new partition waits for.
    void ready() {
        if (!today().isBefore(through)) {
            make();
        }
    }

    synchronized void make() {
        LocalDate today = today();
        transaction.executeWithoutResult(_ ->
                jdbc.sql("select journal_make_partitions(:today, :days)")
                        .param("today", today)
                        .param("days", DAYS_AHEAD)
                        .query(Integer.class)
                        .single());
        through = today.plusDays(DAYS_AHEAD);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
