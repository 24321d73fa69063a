package org.veranda.server.testing;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/// The packaged server as a process of its own, as `./veranda server` starts it.
public final class ServerProcess implements AutoCloseable {

    private static final String READY = "Veranda is ready at ";
    private static final Path JAR = Path.of("target", "veranda-server-boot.jar").toAbsolutePath();

    private final Process process;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final CompletableFuture<String> ready = new CompletableFuture<>();

    private ServerProcess(Process process) {
        this.process = process;
        Thread.ofVirtual().start(this::read);
    }

    /// Starts a server on that data folder and a free port.
    public static ServerProcess start(Path data, Path binaries, String... more) {
        List<String> all = new ArrayList<>(List.of("--port", "0", "--data", data.toString()));
        all.addAll(List.of(more));
        return run(binaries, all);
    }

    /// Carries out one of the operator's commands, with that line as its standard input.
    public static void admin(Path data, Path binaries, String input, String... arguments) {
        List<String> all = new ArrayList<>(List.of("admin"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--data", data.toString()));
        try (ServerProcess admin = run(binaries, all)) {
            admin.type(input);
            if (admin.await() != 0) {
                throw new IllegalStateException("The command failed: " + admin.lines());
            }
        }
    }

    private static ServerProcess run(Path binaries, List<String> arguments) {
        List<String> command =
                new ArrayList<>(List.of(java(), "-XX:TieredStopAtLevel=1", "-Xmx400m"));
        command.addAll(List.of("-jar", JAR.toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(Map.of("VERANDA_DB_BINARIES", binaries.toString()));
        try {
            return new ServerProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void type(String line) {
        try (BufferedWriter input = process.outputWriter(StandardCharsets.UTF_8)) {
            input.write(line);
            input.newLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private void read() {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            output.lines().forEach(this::heard);
        } catch (IOException e) {
            ready.completeExceptionally(e);
        } finally {
            ready.completeExceptionally(new IllegalStateException("The server ended: " + lines));
        }
    }

    private void heard(String line) {
        lines.add(line);
        if (line.startsWith(READY)) {
            ready.complete(line.substring(READY.length()));
        }
    }

    /// Its address, once it answers.
    public String address() {
        return ready.orTimeout(120, TimeUnit.SECONDS).join();
    }

    /// A caller of it who has not signed in, once it answers.
    public Api nobody() {
        return new Api(URI.create(address()), Map.of());
    }

    /// What it printed so far.
    public List<String> lines() {
        return List.copyOf(lines);
    }

    /// Ends it as a power cut would.
    public void kill() {
        process.destroyForcibly();
        await();
    }

    /// Asks it to stop, and answers its exit status.
    public int stop() {
        process.destroy();
        return await();
    }

    /// Its exit status, once it has ended.
    public int await() {
        try {
            if (!process.waitFor(120, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The server does not end: " + lines);
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }
}
