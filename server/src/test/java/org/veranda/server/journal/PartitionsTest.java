package org.veranda.server.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.veranda.model.identity.TenantId;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.testing.News;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/// The journal has room for every day, however long nobody looked after it.
@ServerTest
class PartitionsTest {

    private final Instant later = Instant.now().plus(Duration.ofDays(60));

    @Autowired
    @Qualifier("platform")
    JdbcClient platform;

    @Autowired
    @Qualifier("platform")
    TransactionTemplate platformTransaction;

    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired Numbering numbering;
    @Autowired ObjectProvider<JournalListener> listeners;
    @Autowired News news;
    @Autowired TwoTenants two;

    @Test
    void makesRoomWithTheFirstEventOfADayThatHasNone() {
        TwoTenants.Pair pair = two.found();
        news.tell(pair.quinta(), 1);
        news.tell(pair.serra(), 1);
        assertThatThrownBy(() -> insert(pair.quinta(), 2)).isInstanceOf(DataAccessException.class);
        AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
        InstantSource time = now::get;
        Partitions partitions =
                new Partitions(platform, platformTransaction, time.withZone(ZoneOffset.UTC));
        partitions.afterPropertiesSet();
        now.set(later);
        JournalWriter writer = new JournalWriter(numbering, partitions, listeners);

        tell(writer, pair.quinta());
        insert(pair.quinta(), 3);
        insert(pair.serra(), 2);

        assertThat(events(pair.quinta())).isEqualTo(3);
        assertThat(events(pair.serra())).isEqualTo(2);
    }

    private void tell(JournalWriter writer, TenantId tenant) {
        CurrentTenant.run(
                tenant,
                () ->
                        transaction.executeWithoutResult(_ ->
                                writer.pending().add(StreamName.tenant(tenant), news.of(tenant))));
    }

    /// An event of that later day.
    private void insert(TenantId tenant, long seq) {
        CurrentTenant.run(
                tenant,
                () ->
                        transaction.executeWithoutResult(_ ->
                                jdbc.sql(
                                                """
                                                insert into journal (tenant_id, stream, epoch, seq, at, event, payload)
                                                select tenant_id, name, epoch, :seq, :at, 'PropertyChanged', '{}'
                                                from stream
                                                """)
                                        .param("seq", seq)
                                        .param(
                                                "at",
                                                OffsetDateTime.ofInstant(later, ZoneOffset.UTC))
                                        .update()));
    }

    private long events(TenantId tenant) {
        return CurrentTenant.call(
                tenant,
                () ->
                        transaction.execute(_ ->
                                jdbc.sql("select count(*) from journal")
                                        .query(Long.class)
                                        .single()));
    }
}
