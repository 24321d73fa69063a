package org.veranda.desktop.testing;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// The packaged server with the demo resorts, kept still, in a process of its own.
public final class ServerProcess implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(3);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path folder;
    private final int port;
    private @Nullable Process process;

    private ServerProcess(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /// @param folder keeps the data and the log
    public static ServerProcess start(Path folder) throws IOException, InterruptedException {
        ServerProcess server = new ServerProcess(folder, freePort());
        server.start();
        return server;
    }

    public int port() {
        return port;
    }

    public String address() {
        return "http://127.0.0.1:" + port;
    }

    public void start() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Xmx512m",
                                "-jar",
                                System.getProperty("veranda.server.jar"),
                                "--demo",
                                "--simulate",
                                "0",
                                "--port",
                                Integer.toString(port),
                                "--data",
                                folder.resolve("data").toString())
                        .redirectErrorStream(true)
                        .redirectOutput(
                                ProcessBuilder.Redirect.appendTo(
                                        folder.resolve("server.log").toFile()))
                        .start();
        awaitReady(process);
    }

    /// As when somebody pulls the plug of the server alone.
    public void kill() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }

    public void stop() {
        if (process != null) {
            process.destroy();
            process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
        }
    }

    @Override
    public void close() {
        stop();
        client.close();
    }

    private void awaitReady(Process started) throws IOException, InterruptedException {
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (System.nanoTime() < end) {
            if (!started.isAlive()) {
                break;
            }
            if (ready()) {
                return;
            }
            Thread.sleep(200);
        }
        throw new IOException(
                "Cannot start the server: "
                        + Files.readString(folder.resolve("server.log"))
                                .lines()
                                .limit(40)
                                .toList());
    }

    private boolean ready() throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address() + "/actuator/health/readiness"))
                        .timeout(Duration.ofSeconds(5))
                        .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
