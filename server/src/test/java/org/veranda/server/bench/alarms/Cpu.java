package org.veranda.server.bench.alarms;

import org.veranda.server.bench.BenchServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/// Seconds of processor that this process has used, and the server's PostgreSQL.
record Cpu(double own, double postgres) {

    private static final int DEPTH = 4;

    static Cpu now(BenchServer server) {
        return new Cpu(
                seconds(Stream.of(ProcessHandle.current())),
                postgres(server.data()).stream()
                        .mapToDouble(
                                main -> seconds(Stream.concat(Stream.of(main), main.descendants())))
                        .sum());
    }

    Cpu since(Cpu before) {
        return new Cpu(own - before.own, postgres - before.postgres);
    }

    /// Its main process, which is nobody's child.
    private static Optional<ProcessHandle> postgres(Path data) {
        try (Stream<Path> files = Files.walk(data, DEPTH)) {
            Optional<Path> file = files.filter(one -> one.endsWith("postmaster.pid")).findFirst();
            return file.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.of(
                            Long.parseLong(Files.readAllLines(file.get()).getFirst().strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double seconds(Stream<ProcessHandle> processes) {
        return processes
                        .map(ProcessHandle::info)
                        .map(info -> info.totalCpuDuration().orElse(Duration.ZERO))
                        .mapToLong(Duration::toNanos)
                        .sum()
                / 1e9;
    }
}
