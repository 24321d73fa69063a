package org.veranda.server.installation.postgres;

import org.veranda.server.installation.CannotStartException;
import org.veranda.server.installation.DataFolder;
import org.veranda.server.installation.OwnerOnly;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// A real PostgreSQL on a folder that is kept: durable, on loopback, behind a generated password.
///
/// Whoever makes one must hold the [FolderLock]: a PostgreSQL that still runs there is then an orphan of
/// a server that was killed, and is stopped before ours is started.
public final class EmbeddedPostgres implements AutoCloseable {

    private static final List<String> SETTINGS =
            List.of(
                    "listen_addresses=127.0.0.1",
                    "unix_socket_directories=",
                    "fsync=on",
                    "synchronous_commit=on",
                    "full_page_writes=on",
                    "max_connections=120",
                    "timezone=UTC",
                    "jit=off",
                    "password_encryption=scram-sha-256",
                    "log_error_verbosity=terse",
                    "log_min_error_statement=panic",
                    "log_checkpoints=off");

    private final Path data;
    private final Path log;
    private final PostgresTool tool;
    private int port;
    private boolean closed;

    private EmbeddedPostgres(Path home, PostgresTool tool) {
        this.data = home.resolve("data");
        this.log = home.resolve("postgresql.log");
        this.tool = tool;
    }

    public static EmbeddedPostgres start(DataFolder folder, Path binaries) {
        Path home = home(folder);
        OwnerOnly.createFolder(home);
        PostgresTool tool = new PostgresTool(PostgresBinaries.unpackInto(binaries));
        EmbeddedPostgres postgres = new EmbeddedPostgres(home, tool);
        postgres.endOrphan();
        postgres.initialise(password(folder, "postgres"));
        postgres.port = KeptPort.choose(home.resolve("port"));
        postgres.launch();
        return postgres;
    }

    public static Path home(DataFolder folder) {
        return folder.path().resolve("postgresql");
    }

    public static String password(DataFolder folder, String user) {
        return HexFormat.of().formatHex(folder.secret("database-" + user, 24));
    }

    /// The URL of a database of the PostgreSQL that runs, or ran last, on the folder.
    public static String url(DataFolder folder, String database) {
        int port = KeptPort.read(home(folder).resolve("port"));
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    private void endOrphan() {
        Optional<Postmaster> last = Postmaster.of(data);
        if (last.isPresent()) {
            if (last.get().runs(data)) {
                stop();
            } else {
                Postmaster.disown(data);
            }
        }
    }

    /// Makes the cluster beside its place and renames it, so that a crash leaves none rather than half of one.
    private void initialise(String password) {
        if (Files.exists(data)) {
            return;
        }
        Path half = data.resolveSibling("data.new");
        Path passwordFile = data.resolveSibling("password.new");
        try {
            OwnerOnly.delete(half);
            OwnerOnly.write(passwordFile, password.getBytes(StandardCharsets.US_ASCII));
            tool.run("initdb", initdbArguments(half, passwordFile));
            Files.move(half, data);
            Files.delete(passwordFile);
        } catch (IOException e) {
            throw new CannotStartException(
                    "Cannot make database folder " + data + ": " + e.getMessage(), e);
        }
    }

    private static List<String> initdbArguments(Path data, Path passwordFile) {
        return List.of(
                "--pgdata=" + data,
                "--username=postgres",
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
    }

    private void launch() {
        StringBuilder options = new StringBuilder("-p " + port);
        SETTINGS.forEach(setting -> options.append(" -c ").append(setting));
        List<String> arguments = new ArrayList<>(List.of("start", "-w", "-t", "120", "-s"));
        arguments.addAll(List.of("-D", data.toString(), "-l", log.toString()));
        arguments.addAll(List.of("-o", options.toString()));
        try {
            tool.run("pg_ctl", arguments);
        } catch (CannotStartException e) {
            throw new CannotStartException(e.getMessage() + "; see " + log, e);
        }
    }

    private void stop() {
        tool.run(
                "pg_ctl",
                List.of("stop", "-w", "-t", "60", "-s", "-m", "fast", "-D", data.toString()));
    }

    /// Starts PostgreSQL again if something ended it while the server lives; says whether that was so.
    public synchronized boolean revive() {
        if (closed || running()) {
            return false;
        }
        endOrphan();
        launch();
        return true;
    }

    private boolean running() {
        return Postmaster.of(data).filter(last -> last.runs(data)).isPresent();
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (running()) {
            stop();
        }
    }
}
