package org.veranda.server.installation.database;

import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.veranda.server.installation.DataFolder;
import org.veranda.server.installation.FolderLock;
import org.veranda.server.installation.postgres.EmbeddedPostgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import javax.sql.DataSource;

/// One embedded PostgreSQL for all tests of this JVM, with a new database for each who asks.
public final class TestPostgres {

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Pattern STATEMENT =
            Pattern.compile("\\[(\\d+)\\] LOG:  (?:execute [^:]*|statement): (.*)");
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final DataFolder folder;
    private final EmbeddedPostgres postgres;
    private final FolderLock lock;

    private TestPostgres() {
        Path kept = TARGET.resolve("test-installation");
        DataFolder usual = new DataFolder(kept);
        Optional<FolderLock> own = FolderLock.take(kept);
        folder = own.isPresent() ? usual : new DataFolder(temporary());
        lock = own.or(() -> FolderLock.take(folder.path())).orElseThrow();
        postgres = EmbeddedPostgres.start(folder, binaries());
        SpringApplication.getShutdownHandlers().add(this::stop);
        OwnDatabase.create(folder);
        dropLeftovers();
    }

    public static TestPostgres get() {
        return Holder.INSTANCE;
    }

    /// Where tests unpack PostgreSQL, once for all of them.
    public static Path binaries() {
        return TARGET.resolve("postgresql");
    }

    /// The URL of a new, empty database that [#user()] owns.
    public String newDatabase() {
        return newOwnedDatabase().url();
    }

    Database newOwnedDatabase() {
        String name = "test_" + COUNT.incrementAndGet();
        try (Statements superuser = Statements.on(superuser())) {
            superuser.run("create database " + name + " owner " + OwnDatabase.OWNER);
        }
        return new Database(EmbeddedPostgres.url(folder, name), user(), password());
    }

    Database superuser() {
        return OwnDatabase.superuser(folder);
    }

    /// The way into one of its databases that no policy stops, to look at what is really there.
    public DataSource asSuperuser(String url) {
        return new DriverManagerDataSource(url, superuser().user(), superuser().password());
    }

    public String user() {
        return OwnDatabase.OWNER;
    }

    public String password() {
        return EmbeddedPostgres.password(folder, OwnDatabase.OWNER);
    }

    /// What is carried out meanwhile on connections that are opened to that database from now on: one list a transaction, one
    /// line a statement.
    public List<List<String>> transactions(String database, Runnable work) {
        Path log = folder.path().resolve("postgresql").resolve("postgresql.log");
        try {
            logStatements(database, "set log_statement = 'all'");
            long from = Files.size(log);
            work.run();
            logStatements(database, "reset log_statement");
            byte[] all = Files.readAllBytes(log);
            String written =
                    new String(all, (int) from, (int) (all.length - from), StandardCharsets.UTF_8);
            return transactions(STATEMENT.matcher(written).results().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// From the beginning of each to its end, whatever other connections do meanwhile.
    private static List<List<String>> transactions(List<MatchResult> statements) {
        List<List<String>> all = new ArrayList<>();
        Map<String, List<String>> open = new HashMap<>();
        for (MatchResult found : statements) {
            String connection = found.group(1);
            String statement = found.group(2);
            if (statement.startsWith("BEGIN")) {
                List<String> begun = new ArrayList<>();
                all.add(begun);
                open.put(connection, begun);
            }
            open.getOrDefault(connection, new ArrayList<>()).add(statement);
            if (statement.equals("COMMIT") || statement.equals("ROLLBACK")) {
                open.remove(connection);
            }
        }
        return all;
    }

    private void logStatements(String database, String how) {
        try (Statements superuser = Statements.on(superuser())) {
            superuser.run("alter database " + database + " " + how);
        }
    }

    private void dropLeftovers() {
        try (Statements superuser = Statements.on(superuser())) {
            String names =
                    superuser.ask(
                            "select coalesce(string_agg(datname, ','), '') from pg_database"
                                    + " where datname like 'test\\_%'");
            for (String name : names.isEmpty() ? new String[0] : names.split(",")) {
                superuser.run("drop database if exists \"" + name + "\"");
            }
        }
    }

    /// Runs after all servers under test were closed.
    private void stop() {
        postgres.close();
        lock.close();
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory(TARGET, "installation");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Holder {
        static final TestPostgres INSTANCE = new TestPostgres();
    }
}
