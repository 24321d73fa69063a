package org.veranda.server.installation.database;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.veranda.server.installation.CannotStartException;
import org.veranda.server.installation.DataFolder;
import org.veranda.server.installation.DemoMark;
import org.veranda.server.installation.FolderLock;
import org.veranda.server.installation.InstallationSettings;
import org.veranda.server.installation.postgres.EmbeddedPostgres;

import java.nio.file.Path;
import java.util.Optional;

/// The database for as long as this server runs: given by URL, or embedded and ended with the server.
final class InstalledDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(InstalledDatabase.class);

    private final Database owner;
    private final @Nullable FolderLock lock;
    private final @Nullable EmbeddedPostgres embedded;

    private InstalledDatabase(
            Database owner, @Nullable FolderLock lock, @Nullable EmbeddedPostgres embedded) {
        this.owner = owner;
        this.lock = lock;
        this.embedded = embedded;
    }

    static InstalledDatabase open(DataFolder folder, InstallationSettings settings) {
        Optional<FolderLock> lock = FolderLock.take(folder.path());
        if (lock.isEmpty() && !settings.attach()) {
            throw new CannotStartException(
                    "Cannot start on data folder %s: another server is using it"
                            .formatted(folder.path()));
        }
        if (!settings.attach()) {
            DemoMark.check(folder, settings);
        }
        InstalledDatabase database =
                settings.db().url() == null
                        ? embedded(folder, lock.orElse(null), settings)
                        : new InstalledDatabase(given(settings.db()), lock.orElse(null), null);
        database.prepare();
        return database;
    }

    private static InstalledDatabase embedded(
            DataFolder folder, @Nullable FolderLock lock, InstallationSettings settings) {
        if (lock == null) {
            return new InstalledDatabase(OwnDatabase.of(folder), null, null);
        }
        Path binaries =
                settings.db().binaries() == null
                        ? EmbeddedPostgres.home(folder)
                        : settings.db().binaries();
        EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, binaries);
        return new InstalledDatabase(OwnDatabase.create(folder), lock, postgres);
    }

    private static Database given(InstallationSettings.Db settings) {
        String url = String.valueOf(settings.url());
        if (settings.user() == null || settings.password() == null) {
            throw new CannotStartException(
                    "Cannot use the database at " + url + ": its user and password are needed");
        }
        return new Database(
                url.startsWith("jdbc:") ? url : "jdbc:" + url,
                settings.user(),
                settings.password());
    }

    private void prepare() {
        try (Statements statements = Statements.on(owner)) {
            DatabaseChecks.requireDurable(statements);
            DatabaseChecks.requireOwner(statements);
            DatabaseRoles.ensure(statements);
        } catch (CannotStartException e) {
            close();
            throw e;
        }
    }

    Database owner() {
        return owner;
    }

    /// Whether no other server is using the data folder.
    boolean first() {
        return lock != null;
    }

    /// Keeps an embedded PostgreSQL alive as long as the server is.
    @Scheduled(fixedDelayString = "PT2S", initialDelayString = "PT2S")
    void revive() {
        if (embedded != null && embedded.revive()) {
            LOG.error("PostgreSQL had ended by itself and was started again; see its log");
        }
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
        if (lock != null) {
            lock.close();
        }
    }
}
