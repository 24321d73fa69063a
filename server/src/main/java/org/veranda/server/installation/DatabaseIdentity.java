package org.veranda.server.installation;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Tells whether the database is the one that this installation last saw, no older than it was then.
@Component
public class DatabaseIdentity {

    private final JdbcClient jdbc;
    private final Path file;
    private final boolean keeper;

    DatabaseIdentity(
            @Qualifier("platform") JdbcClient jdbc, DataFolder folder, InstalledDatabase database) {
        this.jdbc = jdbc;
        this.file = folder.path().resolve("database-identity");
        this.keeper = database.first();
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
