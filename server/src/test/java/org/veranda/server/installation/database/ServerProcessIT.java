package org.veranda.server.installation.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.veranda.server.installation.postgres.Postmaster;
import org.veranda.server.testing.ServerProcess;

import java.nio.file.Path;

/// The server as a process: killed, started again on the same folder, started twice, and stopped.
class ServerProcessIT {

    private static final String EPOCH = "select epoch from journal_epoch";

    @TempDir Path temporary;

    @Test
    void survivesBeingKilledRefusesCompanyAndLeavesNoPostgresBehind() {
        RunningFolder folder = new RunningFolder(temporary.resolve("data"));
        try (ServerProcess first = folder.start()) {
            first.address();
            folder.run("insert into tenant (name) values ('Quinta'), ('Serra')");
            String epoch = folder.ask(EPOCH);
            first.kill();
            Postmaster orphan = folder.postmaster().orElseThrow();
            assertThat(orphan.runs(folder.data())).isTrue();

            try (ServerProcess second = folder.start()) {
                second.address();
                assertThat(RunningFolder.program(orphan)).isEmpty();
                assertThat(folder.ask("select count(*) from tenant")).isEqualTo("2");
                assertThat(folder.ask(EPOCH)).isEqualTo(epoch);
                assertRefused(folder);

                second.stop();
                assertThat(folder.postmaster()).isEmpty();
            }
        }
    }

    private static void assertRefused(RunningFolder folder) {
        try (ServerProcess other = folder.start()) {
            assertThat(other.await()).isNotZero();
            assertThat(other.lines())
                    .containsExactly(
                            "veranda: Cannot start on data folder %s: another server is using it"
                                    .formatted(folder.path()));
        }
    }
}
