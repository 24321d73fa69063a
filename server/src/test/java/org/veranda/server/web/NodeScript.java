package org.veranda.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Runs a script of `src/test/web` under Node and fails with what it printed when it fails.
final class NodeScript {

    private static final Path FOLDER = Path.of("src", "test", "web").toAbsolutePath();

    private NodeScript() {}

    static String run(Duration limit, String... arguments) throws Exception {
        Path printed = Files.createTempFile("node-script", ".txt");
        try {
            Process process = start(printed, arguments);
            boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            String output = Files.readString(printed);
            String name = String.join(" ", arguments);
            assertThat(ended).as("%s ends within %s:%n%s", name, limit, output).isTrue();
            assertThat(process.exitValue()).as("%s:%n%s", name, output).isZero();
            return output;
        } finally {
            Files.delete(printed);
        }
    }

    private static Process start(Path printed, String... arguments) throws IOException {
        List<String> command = Stream.concat(Stream.of("node"), Stream.of(arguments)).toList();
        ProcessBuilder node =
                new ProcessBuilder(command)
                        .directory(FOLDER.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(printed.toFile());
        node.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return node.start();
    }
}
