package org.veranda.server.bench.soak;

import org.springframework.util.FileSystemUtils;
import org.veranda.server.bench.Offspring;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/// The packaged server with its demo resorts, which can be stopped and started again at the same address.
final class DemoServer implements AutoCloseable {

    private static final String READY = "Veranda is ready at ";

    /// Where the build puts it.
    private static final String JAR = "target/veranda-server-boot.jar";

    private static final int LOWEST_PORT = 15_000;
    private static final int HIGHEST_PORT = 30_000;

    private final Path data;
    private final int port;
    private final int changesAMinute;
    private Process process;

    /// @param changesAMinute how lively the resorts are
    DemoServer(int changesAMinute) throws IOException {
        this.changesAMinute = changesAMinute;
        data = Files.createTempDirectory("veranda-soak");
        port = freePort();
        process = started();
    }

    /// Below those that systems give to outgoing connections: while the server is away, a client that calls it again and
    /// again could be given its port, and take it.
    private static int freePort() {
        int port = ThreadLocalRandom.current().nextInt(LOWEST_PORT, HIGHEST_PORT);
        while (!isFree(port)) {
            port++;
        }
        return port;
    }

    private static boolean isFree(int port) {
        try (ServerSocket _ = new ServerSocket(port)) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /// Asks it to stop, and answers how many seconds that took.
    double stop() {
        long start = System.nanoTime();
        process.destroy();
        process.onExit().completeOnTimeout(process, 120, TimeUnit.SECONDS).join();
        if (process.isAlive()) {
            process.destroyForcibly().onExit().join();
        }
        return (System.nanoTime() - start) / 1e9;
    }

    void start() throws IOException {
        process = started();
    }

    private Process started() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder =
                new ProcessBuilder(
                                java,
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Xmx700m",
                                "--enable-native-access=ALL-UNNAMED",
                                "-jar",
                                System.getProperty("veranda.server.jar", JAR),
                                "--demo",
                                "--veranda.realtime.sockets-per-user=100000",
                                "--simulate",
                                Integer.toString(changesAMinute),
                                "--port",
                                Integer.toString(port),
                                "--data",
                                data.toString())
                        .redirectErrorStream(true);
        Process begun = Offspring.start(builder);
        CompletableFuture<Void> ready = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> read(begun, ready));
        ready.orTimeout(240, TimeUnit.SECONDS).join();
        return begun;
    }

    private static void read(Process process, CompletableFuture<Void> ready) {
        StringBuilder said = new StringBuilder();
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                said.append(line).append('\n');
                if (line.startsWith(READY)) {
                    ready.complete(null);
                }
            }
        } catch (IOException e) {
            ready.completeExceptionally(e);
        }
        ready.completeExceptionally(new IllegalStateException("The server ended: " + said));
    }

    @Override
    public void close() throws IOException {
        stop();
        FileSystemUtils.deleteRecursively(data);
    }
}
