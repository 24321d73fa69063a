package org.veranda.desktop.endtoend;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/// Another desk: a console in a process of its own that prints what it hears.
final class SecondConsole implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Process process;

    SecondConsole(String address, String email, Path pictures) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "-Dglass.platform=Headless",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.veranda.desktop.Launcher",
                        "--server",
                        address,
                        "--user",
                        email,
                        "--headless-demo",
                        pictures.toString(),
                        "--seconds",
                        "600");
        builder.environment().put("VERANDA_PASSWORD", Staff.PASSWORD);
        process = builder.redirectErrorStream(true).start();
        Thread.ofVirtual().start(this::read);
    }

    void await(Predicate<String> line) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (lines.stream().noneMatch(line)) {
            if (System.nanoTime() > end || !process.isAlive()) {
                throw new AssertionError("The other console says only " + lines);
            }
            Thread.sleep(50);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private void read() {
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            reader.lines().forEach(lines::add);
        } catch (IOException | UncheckedIOException e) {
            lines.add("(ended: " + e.getMessage() + ")");
        }
    }
}
