package org.veranda.server.bench.soak;

import org.veranda.server.bench.Offspring;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// A Node process with many unmodified pusher-js clients, which reports when it is asked.
final class NodeClients implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;
    private final BufferedWriter input;

    NodeClients(String name, URI server, int count) throws IOException {
        Path script =
                Path.of(System.getProperty("veranda.root", ".."), "server/src/test/web", name);
        process =
                Offspring.start(
                        new ProcessBuilder(
                                        "node",
                                        script.toString(),
                                        server.toString(),
                                        Integer.toString(count))
                                .redirectError(ProcessBuilder.Redirect.INHERIT));
        output = process.inputReader(StandardCharsets.UTF_8);
        input = process.outputWriter(StandardCharsets.UTF_8);
        String first = output.readLine();
        if (!"ready".equals(first)) {
            throw new IOException("The pusher-js clients did not come in: " + first);
        }
    }

    JsonNode report() throws IOException {
        input.write('\n');
        input.flush();
        return JsonMapper.shared().readTree(output.readLine());
    }

    @Override
    public void close() {
        process.destroy();
    }
}
