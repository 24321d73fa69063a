package org.veranda.server.journal;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.veranda.server.journal.JournalRead.Events;
import org.veranda.server.journal.JournalRead.Gone;
import org.veranda.server.journal.JournalRead.Reason;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads streams as the platform sees them, and never passes over a hole.
@Repository
class JournalReader {

    /// Further behind than this, a snapshot is cheaper than the events.
    static final long TOO_FAR = 200_000;

    private final JdbcClient jdbc;

    JournalReader(@Qualifier("platform") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    StreamHead head(StreamName stream) {
        return state(stream).head();
    }

    Map<StreamName, StreamHead> heads(Collection<StreamName> streams) {
        return Heads.read(jdbc, streams);
    }

    JournalRead read(StreamName stream, String epoch, long after, int limit) {
        State state = state(stream);
        Optional<Reason> gone = state.goneFor(epoch, after);
        if (gone.isPresent()) {
            return new Gone(gone.get(), state.head());
        }
        long upTo = Math.min(state.head().seq(), after + limit);
        List<JournalEntry> entries = entries(state.head(), after, upTo);
        if (complete(entries, after, upTo)) {
            return new Events(entries, state.head(), upTo < state.head().seq());
        }
        return again(stream, epoch, after, upTo);
    }

    /// Retention or a new epoch may have come between the two reads; anything else is damage.
    private JournalRead again(StreamName stream, String epoch, long after, long upTo) {
        State state = state(stream);
        Reason reason =
                state.goneFor(epoch, after)
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "Cannot read stream %s after %d: a hole before %d"
                                                .formatted(stream, after, upTo)));
        return new Gone(reason, state.head());
    }

    private static boolean complete(List<JournalEntry> entries, long after, long upTo) {
        long expected = after;
        for (JournalEntry entry : entries) {
            if (entry.seq() != ++expected) {
                return false;
            }
        }
        return expected == upTo;
    }

    private State state(StreamName stream) {
        return jdbc.sql("select epoch, seq, floor from stream where name = :name")
                .param("name", stream.value())
                .query((row, _) -> state(stream, row))
                .optional()
                .orElseGet(() -> untouched(stream));
    }

    private State untouched(StreamName stream) {
        String epoch = jdbc.sql("select epoch from journal_epoch").query(String.class).single();
        return new State(new StreamHead(stream, epoch, 0), 0);
    }

    private List<JournalEntry> entries(StreamHead head, long after, long upTo) {
        return jdbc.sql(
                        """
                        select seq, at, event, payload from journal
                        where stream = :name and seq > :after and seq <= :upTo order by seq
                        """)
                .param("name", head.stream().value())
                .param("after", after)
                .param("upTo", upTo)
                .query((row, _) -> entry(head, row))
                .list();
    }

    private static State state(StreamName stream, ResultSet row) throws SQLException {
        StreamHead head = new StreamHead(stream, row.getString("epoch"), row.getLong("seq"));
        return new State(head, row.getLong("floor"));
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

    /// A stream's head, and the number up to which its events are gone.
    private record State(StreamHead head, long floor) {

        Optional<Reason> goneFor(String epoch, long after) {
            if (!epoch.equals(head.epoch()) || after > head.seq() || after < 0) {
                return Optional.of(Reason.EPOCH);
            }
            if (after < floor) {
                return Optional.of(Reason.RETENTION);
            }
            return head.seq() - after > TOO_FAR ? Optional.of(Reason.TOO_FAR) : Optional.empty();
        }
    }
}
