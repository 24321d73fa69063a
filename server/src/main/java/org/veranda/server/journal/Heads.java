package org.veranda.server.journal;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads where streams stand, many at a time, by whatever role asks.
final class Heads {

    private Heads() {}

    /// Has a head for every name; those that nothing was ever appended to stand at 0.
    static Map<StreamName, StreamHead> read(JdbcClient jdbc, Collection<StreamName> streams) {
        List<StreamHead> heads =
                jdbc.sql(
                                """
                                select asked.name, coalesce(stream.epoch, journal_epoch.epoch) as epoch,
                                       coalesce(stream.seq, 0) as seq
                                from unnest(:names) as asked(name)
                                cross join journal_epoch
                                left join stream on stream.name = asked.name
                                """)
                        .param(
                                "names",
                                streams.stream().map(StreamName::value).toArray(String[]::new))
                        .query((row, _) ->
                                new StreamHead(
                                        new StreamName(row.getString("name")),
                                        row.getString("epoch"),
                                        row.getLong("seq")))
                        .list();
        Map<StreamName, StreamHead> byName = new HashMap<>();
        heads.forEach(head -> byName.put(head.stream(), head));
        return byName;
    }
}
