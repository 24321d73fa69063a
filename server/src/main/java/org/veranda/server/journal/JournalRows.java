package org.veranda.server.journal;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.veranda.server.tenancy.CurrentTenant;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/// Writes numbered events, as one batch.
@Repository
class JournalRows {

    private static final String INSERT =
            """
            insert into journal (tenant_id, stream, epoch, seq, at, event, payload)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate jdbc;

    JournalRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void insert(List<JournalEntry> entries) {
        long tenant = CurrentTenant.get().value();
        jdbc.batchUpdate(INSERT, entries, entries.size(), (row, entry) -> fill(row, tenant, entry));
    }

    private static void fill(PreparedStatement row, long tenant, JournalEntry entry)
            throws SQLException {
        row.setLong(1, tenant);
        row.setString(2, entry.stream().value());
        row.setString(3, entry.epoch());
        row.setLong(4, entry.seq());
        row.setObject(5, OffsetDateTime.ofInstant(entry.at(), ZoneOffset.UTC));
        row.setString(6, entry.event());
        row.setString(7, entry.payload());
    }
}
