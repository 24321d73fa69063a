package org.veranda.server.installation.database;

import org.veranda.model.identity.TenantId;
import org.veranda.server.installation.DataFolder;
import org.veranda.server.installation.postgres.Postmaster;
import org.veranda.server.testing.ServerProcess;

import java.nio.file.Path;
import java.util.Optional;

/// A data folder that packaged servers are started on, and a look into its database past them.
record RunningFolder(Path path) {

    ServerProcess start(String... more) {
        return ServerProcess.start(path, TestPostgres.binaries(), more);
    }

    void admin(String input, String... arguments) {
        ServerProcess.admin(path, TestPostgres.binaries(), input, arguments);
    }

    Path data() {
        return path.resolve("postgresql").resolve("data");
    }

    Optional<Postmaster> postmaster() {
        return Postmaster.of(data());
    }

    /// What that process runs; nothing once it has ended, even if nobody has taken note of its end.
    static Optional<String> program(Postmaster postmaster) {
        return ProcessHandle.of(postmaster.pid()).flatMap(process -> process.info().command());
    }

    String ask(String sql) {
        try (Statements platform = platform()) {
            return platform.ask(sql);
        }
    }

    /// What the server itself would find while it serves that tenant.
    String askWithin(TenantId tenant, String sql) {
        try (Statements statements = Statements.on(OwnDatabase.of(new DataFolder(path)))) {
            statements.run("set role " + DatabaseRoles.APP);
            statements.run("set veranda.tenant = '" + tenant + "'");
            return statements.ask(sql);
        }
    }

    void run(String sql) {
        try (Statements platform = platform()) {
            platform.run(sql);
        }
    }

    private Statements platform() {
        Statements statements = Statements.on(OwnDatabase.of(new DataFolder(path)));
        statements.run("set role " + DatabaseRoles.PLATFORM);
        return statements;
    }
}
