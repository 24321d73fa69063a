package org.veranda.server.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A client in a process of its own that watches until it is told to stop, and says `ready` first.
final class Watcher {

    private final String name;
    private final Process process;
    private final BufferedReader printed;

    private Watcher(String name, Process process) throws IOException {
        this.name = name;
        this.process = process;
        this.printed = process.inputReader();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        String line = printed.readLine();
        while (line != null && !line.equals("ready")) {
            line = printed.readLine();
        }
        if (line == null) {
            throw new IOException("Cannot watch with " + name + ": it ended at once");
        }
    }

    static Watcher start(String name, Path folder, List<String> command) throws IOException {
        return new Watcher(
                name,
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start());
    }

    /// Ends it by a signal that leaves its output open, and answers the last line that it printed.
    String stop() throws IOException, InterruptedException {
        process.toHandle().destroy();
        return ended();
    }

    /// Ends it by closing its input.
    void close() throws IOException, InterruptedException {
        process.outputWriter().close();
        ended();
    }

    private String ended() throws IOException, InterruptedException {
        String last = "";
        for (String line = printed.readLine(); line != null; line = printed.readLine()) {
            last = line;
        }
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("Cannot end " + name + ": it does not stop");
        }
        return last;
    }
}
