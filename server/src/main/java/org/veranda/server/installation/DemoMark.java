package org.veranda.server.installation;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Keeps demos and real installations apart: a demo's passwords are published, so what a demo has made
/// is never served as anything else, and a demo never moves in with real data.
public final class DemoMark {

    private static final String FILE = "demo";
    private static final byte[] TEXT =
            "The passwords of this demo are published.\n".getBytes(StandardCharsets.UTF_8);

    private DemoMark() {}

    /// Refuses a folder of the other kind; marks a new one as a demo's.
    public static void check(DataFolder folder, InstallationSettings settings) {
        Path mark = folder.path().resolve(FILE);
        boolean marked = Files.exists(mark);
        if (!settings.demo() && marked) {
            throw new CannotStartException(
                    "Cannot serve %s: it holds a demo, whose passwords are published; name another folder with --data"
                            .formatted(folder.path()));
        }
        if (!settings.demo() || marked) {
            return;
        }
        if (settings.db().url() != null) {
            throw new CannotStartException(
                    "Cannot run a demo on the database %s: a demo keeps to an embedded one"
                            .formatted(settings.db().url()));
        }
        if (Files.exists(folder.path().resolve("postgresql"))) {
            throw new CannotStartException(
                    "Cannot run a demo in %s: it holds an installation; name another folder with --data"
                            .formatted(folder.path()));
        }
        DataFolder.replace(mark, TEXT);
    }
}
