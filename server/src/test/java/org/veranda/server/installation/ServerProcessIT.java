package org.veranda.server.installation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.veranda.server.testing.ServerProcess;

import java.nio.file.Path;

/// The server as a process: killed, started again on the same folder, started twice, and stopped.
class ServerProcessIT {

    private static final String FOUND = "insert into tenant (name) values ('Quinta'), ('Serra')";
    private static final String COUNT = "select count(*) from tenant";
    private static final String EPOCH = "select epoch from journal_epoch";

    @TempDir Path temporary;

    @Test
    void survivesBeingKilledRefusesCompanyAndLeavesNoPostgresBehind() {
        Path folder = temporary.resolve("data");
        try (ServerProcess first = start(folder)) {
            first.address();
            run(folder, FOUND);
            String epoch = ask(folder, EPOCH);
            first.kill();
            Postmaster orphan = postmaster(folder);
            assertThat(orphan.runs(data(folder))).isTrue();

            try (ServerProcess second = start(folder)) {
                second.address();
                assertThat(orphan.runs(data(folder))).isFalse();
                assertThat(ask(folder, COUNT)).isEqualTo("2");
                assertThat(ask(folder, EPOCH)).isEqualTo(epoch);
                assertRefused(folder);

                second.stop();
                assertThat(Postmaster.of(data(folder))).isEmpty();
            }
        }
    }

    private static void assertRefused(Path folder) {
        try (ServerProcess other = start(folder)) {
            assertThat(other.await()).isNotZero();
            assertThat(other.lines())
                    .containsExactly(
                            "veranda: Cannot start on data folder %s: another server is using it"
                                    .formatted(folder));
        }
    }

    private static ServerProcess start(Path folder) {
        return ServerProcess.start(folder, TestPostgres.binaries());
    }

    private static Path data(Path folder) {
        return folder.resolve("postgresql").resolve("data");
    }

    private static Postmaster postmaster(Path folder) {
        return Postmaster.of(data(folder)).orElseThrow();
    }

    private static String ask(Path folder, String sql) {
        try (Statements platform = platform(folder)) {
            return platform.ask(sql);
        }
    }

    private static void run(Path folder, String sql) {
        try (Statements platform = platform(folder)) {
            platform.run(sql);
        }
    }

    private static Statements platform(Path folder) {
        Statements statements = Statements.on(OwnDatabase.of(new DataFolder(folder)));
        statements.run("set role " + DatabaseRoles.PLATFORM);
        return statements;
    }
}
