package org.veranda.server.installation;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Tells whether the database is the one that this installation last saw, no older than it was then.
public class DatabaseIdentity {

    private final JdbcClient jdbc;
    private final Path file;
    private final boolean keeper;

    /// @param keeper whether this server is the one that the folder belongs to
    public DatabaseIdentity(JdbcClient jdbc, DataFolder folder, boolean keeper) {
        this.jdbc = jdbc;
        this.file = folder.path().resolve("database-identity");
        this.keeper = keeper;
    }

    /// True for a restored or replaced database, and for one never seen before.
    public boolean changed() {
        return keeper && !(Files.exists(file) && DatabaseMark.parse(read()).continuesAs(now()));
    }

    /// Remembers the database as it stands, outside of it.
    public synchronized void keep() {
        if (keeper) {
            String text = now().format();
            if (!Files.exists(file) || !read().equals(text)) {
                DataFolder.replace(file, text.getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    private DatabaseMark now() {
        return jdbc.sql(DatabaseMark.QUERY)
                .query((row, _) ->
                        new DatabaseMark(
                                row.getString("system"),
                                row.getString("schema"),
                                row.getString("timeline"),
                                row.getLong("wal")))
                .single();
    }

    private String read() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }
}
