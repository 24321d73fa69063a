package org.veranda.server.bench.wire;

import org.springframework.util.FileSystemUtils;
import org.veranda.server.bench.Offspring;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// A server as a process of its own, on the first processor; the load client is on the others.
final class BenchedServer implements AutoCloseable {

    private static final String READY = " is ready at ";
    private static final List<String> FIRST_PROCESSOR = List.of("taskset", "-c", "0");

    private final String name;
    private final Process process;
    private final Path folder;
    private final CompletableFuture<URI> ready = new CompletableFuture<>();

    private BenchedServer(String name, List<String> command, Path folder) throws IOException {
        this.name = name;
        this.folder = folder;
        List<String> whole = new ArrayList<>(isPinned() ? FIRST_PROCESSOR : List.of());
        whole.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(whole).redirectErrorStream(true);
        builder.environment()
                .putAll(
                        Map.of(
                                "VERANDA_REALTIME_SOCKETSPERADDRESS", "50000",
                                "NODE_ENV", "production"));
        process = Offspring.start(builder);
        Thread.ofVirtual().start(this::read);
    }

    /// The packaged server with the options it is started with, on a new data folder.
    static BenchedServer veranda(String... options) throws IOException {
        Path data = Files.createTempDirectory("veranda-bench");
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(List.of(System.getProperty("veranda.server.options", "").split(" ")));
        command.addAll(List.of("-jar", System.getProperty("veranda.server.jar", "")));
        command.addAll(List.of("--port", "0", "--data", data.toString()));
        command.addAll(List.of("--app", "bench:bench-key:bench-secret"));
        command.addAll(List.of(options));
        command.removeIf(String::isEmpty);
        return new BenchedServer("veranda", command, data);
    }

    /// A small broadcast server on node's `ws`, which speaks as much Pusher as the benches need.
    static BenchedServer nodeWs() throws IOException {
        Path script =
                Path.of(System.getProperty("veranda.root", ""), "server/src/test/web/peer.mjs");
        return new BenchedServer(
                "node ws",
                List.of("node", script.toString()),
                Files.createTempDirectory("veranda-bench"));
    }

    /// Whether the operating system lets processes be bound to processors, and there are two.
    static boolean isPinned() {
        return Boolean.getBoolean("veranda.pinned");
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private void read() {
        List<String> lines = new ArrayList<>();
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                lines.add(line);
                int at = line.indexOf(READY);
                if (at >= 0) {
                    ready.complete(URI.create(line.substring(at + READY.length()).trim()));
                }
            }
        } catch (IOException e) {
            ready.completeExceptionally(e);
        }
        ready.completeExceptionally(new IllegalStateException(name + " ended: " + lines));
    }

    String name() {
        return name;
    }

    Target target() {
        URI uri = ready.orTimeout(180, TimeUnit.SECONDS).join();
        return new Target("127.0.0.1", uri.getPort(), "bench", "bench-key", "bench-secret");
    }

    Usage usage() {
        return new Usage(process.toHandle());
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        FileSystemUtils.deleteRecursively(folder);
    }
}
