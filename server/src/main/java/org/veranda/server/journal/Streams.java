package org.veranda.server.journal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.veranda.server.tenancy.CurrentTenant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/// The streams of the current tenant; advancing one locks it until the transaction ends.
@Repository
class Streams {

    private final JdbcClient jdbc;

    Streams(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<StreamName, StreamHead> heads(Collection<StreamName> streams) {
        return Heads.read(jdbc, streams);
    }

    Advance advance(StreamName stream, int events) {
        return tryAdvance(stream, events)
                .or(() -> {
                    open(stream);
                    return tryAdvance(stream, events);
                })
                .orElseThrow(() ->
                        new IllegalStateException(
                                "Cannot append to stream %s: it is not of this tenant"
                                        .formatted(stream)));
    }

    private Optional<Advance> tryAdvance(StreamName stream, int events) {
        return jdbc.sql(
                        """
                        update stream set seq = seq + :events where name = :name
                        returning name, epoch, seq, date_trunc('milliseconds', clock_timestamp()) as at
                        """)
                .param("events", events)
                .param("name", stream.value())
                .query(Streams::advance)
                .optional();
    }

    private void open(StreamName stream) {
        jdbc.sql(
                        """
                        insert into stream (name, tenant_id, epoch)
                        select :name, :tenant, epoch from journal_epoch
                        on conflict do nothing
                        """)
                .param("name", stream.value())
                .param("tenant", CurrentTenant.get().value())
                .update();
    }

    private static Advance advance(ResultSet row, int number) throws SQLException {
        StreamHead head =
                new StreamHead(
                        new StreamName(row.getString("name")),
                        row.getString("epoch"),
                        row.getLong("seq"));
        return new Advance(head, row.getTimestamp("at").toInstant());
    }

    /// A stream that was moved on to a new head, and when.
    record Advance(StreamHead head, Instant at) {}
}
