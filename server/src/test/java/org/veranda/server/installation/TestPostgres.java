package org.veranda.server.installation;

import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

/// One embedded PostgreSQL for all tests of this JVM, with a new database for each who asks.
public final class TestPostgres {

    private static final Path TARGET = Path.of("target").toAbsolutePath();
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
