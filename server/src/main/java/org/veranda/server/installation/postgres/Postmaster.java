package org.veranda.server.installation.postgres;

import org.veranda.server.installation.CannotStartException;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What `postmaster.pid` in a database folder tells: that a PostgreSQL ran there, and perhaps still does.
///
/// @param pid its process
/// @param port where it listens
public record Postmaster(long pid, int port) {

    private static final String NOBODY = "2147483646";

    /// Empty when PostgreSQL was stopped cleanly there, or never ran.
    public static Optional<Postmaster> of(Path data) {
        try {
            List<String> lines = lines(data);
            return lines.size() < 4
                    ? Optional.empty()
                    : Optional.of(
                            new Postmaster(
                                    Long.parseLong(lines.get(0).strip()),
                                    Integer.parseInt(lines.get(3).strip())));
        } catch (IOException | NumberFormatException e) {
            throw new CannotStartException("Cannot read " + file(data) + ": " + e.getMessage(), e);
        }
    }

    /// Whether that process lives and is the PostgreSQL of that folder: after a restart of the machine the
    /// number may be anyone's.
    public boolean runs(Path data) {
        return ProcessHandle.of(pid)
                .map(ProcessHandle::info)
                .filter(info -> info.command().map(Postmaster::isPostgres).orElseGet(this::listens))
                .filter(info -> servesFrom(data, info.arguments()))
                .isPresent();
    }

    private static boolean isPostgres(String command) {
        Path program = Path.of(command).getFileName();
        return program != null && program.toString().matches("postgres(\\.exe)?");
    }

    /// For systems that do not tell what a process runs; a dead one that nobody buried does not listen.
    private boolean listens() {
        try (Socket socket = new Socket(KeptPort.loopback(), port)) {
            return socket.isConnected();
        } catch (IOException _) {
            return false;
        }
    }

    private static boolean servesFrom(Path data, Optional<String[]> arguments) {
        return arguments.map(all -> List.of(all).contains(data.toString())).orElse(true);
    }

    /// Names a process that cannot exist, so that PostgreSQL takes its old lock for stale; the rest of the
    /// file stays, for with it PostgreSQL makes sure that no orphan still uses the folder's shared memory.
    public static void disown(Path data) {
        try {
            List<String> lines = new ArrayList<>(lines(data));
            if (!lines.isEmpty()) {
                lines.set(0, NOBODY);
                Files.write(file(data), lines);
            }
        } catch (IOException e) {
            throw new CannotStartException("Cannot write " + file(data) + ": " + e.getMessage(), e);
        }
    }

    private static List<String> lines(Path data) throws IOException {
        return Files.exists(file(data)) ? Files.readAllLines(file(data)) : List.of();
    }

    private static Path file(Path data) {
        return data.resolve("postmaster.pid");
    }
}
