package org.veranda.server.installation.postgres;

import io.zonky.test.db.postgres.util.LinuxUtils;

import org.veranda.server.installation.CannotStartException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Runs the programs that come with PostgreSQL; as root in a user namespace, since they refuse root.
record PostgresTool(Path binaries) {

    /// What the program said; anything but success ends the start.
    String run(String program, List<String> arguments) {
        try {
            Process process =
                    new ProcessBuilder(command(program, arguments))
                            .redirectErrorStream(true)
                            .start();
            process.getOutputStream().close();
            String output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int status = process.waitFor();
            if (status != 0) {
                throw new CannotStartException(
                        "Cannot run %s: it ended with %d and said: %s"
                                .formatted(program, status, output.strip()));
            }
            return output;
        } catch (IOException e) {
            throw new CannotStartException("Cannot run " + program + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStartException("Cannot run " + program + ": interrupted", e);
        }
    }

    private List<String> command(String program, List<String> arguments) {
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U"));
        } else if ("root".equals(System.getProperty("user.name"))) {
            throw new CannotStartException(
                    "PostgreSQL does not run as root, and this system has no user namespaces to hide that:"
                            + " start Veranda as another user, or set VERANDA_DB_URL.");
        }
        command.add(binaries.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        return command;
    }
}
