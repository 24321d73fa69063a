package org.veranda.server.journal;

import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Reads a stream's head and its next events in one look, as far as the current tenant may see them.
@Repository
class JournalPages {

    /// No page is heavier than this, unless its only event is.
    static final int MOST_BYTES = 1024 * 1024;

    private static final String NEXT =
            """
            select coalesce(s.epoch, first.epoch) as epoch, coalesce(s.seq, 0) as head,
                   coalesce(s.floor, 0) as floor, e.seq, e.at, e.event, e.payload, e.bytes
            from journal_epoch first
            left join stream s on s.name = :name
            left join lateral (
                select * from (
                    select next.*, sum(octet_length(payload)) over (order by seq) as bytes
                    from (select seq, at, event, payload from journal
                          where stream = s.name and seq > :after
                            and s.epoch = :epoch and :after >= s.floor
                            and s.seq - :after <= :far
                          order by seq limit :limit) next) sized
                where bytes - octet_length(payload) < :bytes) e on true
            order by e.seq
            """;

    /// What an epoch of ours looks like; the database would not take every text.
    private static final Pattern EPOCH = Pattern.compile("[!-~]{1,64}");

    private final JdbcClient jdbc;

    JournalPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    JournalPage read(StreamName stream, String epoch, long after, int limit) {
        return jdbc.sql(NEXT)
                .param("name", stream.value())
                .param("epoch", EPOCH.matcher(epoch).matches() ? epoch : "")
                .param("after", after)
                .param("far", JournalPage.TOO_FAR)
                .param("limit", limit)
                .param("bytes", MOST_BYTES)
                .query((ResultSetExtractor<JournalPage>) rows -> page(stream, limit, rows));
    }

    private static JournalPage page(StreamName stream, int limit, ResultSet rows)
            throws SQLException {
        rows.next();
        StreamHead head = new StreamHead(stream, rows.getString("epoch"), rows.getLong("head"));
        long floor = rows.getLong("floor");
        List<JournalEntry> entries = new ArrayList<>();
        long bytes = 0;
        do {
            if (rows.getString("event") != null) {
                entries.add(entry(head, rows));
                bytes = rows.getLong("bytes");
            }
        } while (rows.next());
        return new JournalPage(
                head, floor, entries, entries.size() == limit || bytes >= MOST_BYTES);
    }

    private static JournalEntry entry(StreamHead head, ResultSet row) throws SQLException {
        return new JournalEntry(
                head.stream(),
                head.epoch(),
                row.getLong("seq"),
                row.getTimestamp("at").toInstant(),
                row.getString("event"),
                row.getString("payload"));
    }
}
