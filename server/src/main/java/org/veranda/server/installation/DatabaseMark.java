package org.veranda.server.installation;

import java.util.List;

/// What tells one state of a database from another.
///
/// @param system the cluster's own number
/// @param schema the number of a table that a restored dump makes anew
/// @param timeline which changes when a backup is recovered or a standby promoted
/// @param wal how far its log was safe on disk
record DatabaseMark(String system, String schema, String timeline, long wal) {

    static final String QUERY =
            """
            select system_identifier as system,
                   to_regclass('flyway_schema_history')::oid as schema,
                   substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8) as timeline,
                   pg_wal_lsn_diff(pg_current_wal_flush_lsn(), '0/0')::bigint as wal
            from pg_control_system()
            """;

    /// Whether a database with this mark may have become one with that mark by nothing but going on.
    boolean continuesAs(DatabaseMark later) {
        return system.equals(later.system)
                && schema.equals(later.schema)
                && timeline.equals(later.timeline)
                && wal <= later.wal;
    }

    String format() {
        return String.join(" ", system, schema, timeline, Long.toString(wal)) + "\n";
    }

    /// A text that makes no sense is the mark of no database.
    static DatabaseMark parse(String text) {
        List<String> parts = List.of(text.strip().split(" "));
        return parts.size() == 4 && parts.get(3).matches("\\d{1,18}")
                ? new DatabaseMark(
                        parts.get(0), parts.get(1), parts.get(2), Long.parseLong(parts.get(3)))
                : new DatabaseMark("", "", "", Long.MAX_VALUE);
    }
}
