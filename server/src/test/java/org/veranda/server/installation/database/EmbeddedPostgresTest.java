package org.veranda.server.installation.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.veranda.server.installation.CannotStartException;
import org.veranda.server.installation.DataFolder;
import org.veranda.server.installation.postgres.EmbeddedPostgres;
import org.veranda.server.installation.postgres.Postmaster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

class EmbeddedPostgresTest {

    @TempDir static Path temporary;

    private DataFolder folder;
    private EmbeddedPostgres postgres;

    @BeforeEach
    void start() {
        folder = new DataFolder(temporary.resolve("data"));
        startAgain();
        OwnDatabase.create(folder);
        run("create table if not exists kept (n int)");
        run("truncate kept");
        run("insert into kept values (7)");
    }

    @AfterEach
    void stop() {
        postgres.close();
    }

    @Test
    void isDurableAndListensOnLoopbackOnly() {
        assertThat(ask("show fsync")).isEqualTo("on");
        assertThat(ask("show synchronous_commit")).isEqualTo("on");
        assertThat(ask("show full_page_writes")).isEqualTo("on");
        assertThat(ask("show server_encoding")).isEqualTo("UTF8");
        assertThat(ask("show listen_addresses")).isEqualTo("127.0.0.1");
        try (Statements superuser = Statements.on(OwnDatabase.superuser(folder))) {
            assertThat(superuser.ask("show unix_socket_directories")).isEmpty();
        }
        assertThat(ask("select rolsuper from pg_roles where rolname = current_user"))
                .isEqualTo("f");
    }

    @Test
    void letsNobodyInWithoutThePassword() {
        Database owned = OwnDatabase.of(folder);
        Database guessed = new Database(owned.url(), owned.user(), "postgres");

        assertThatThrownBy(() -> Statements.on(guessed))
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("password");
    }

    @Test
    void keepsSecretsAndDataFromOtherUsers() throws IOException {
        for (String path : List.of("", "secrets", "postgresql", "postgresql/data")) {
            assertThat(rights(path)).as(path).isEqualTo("rwx------");
        }
        assertThat(rights("secrets/database-postgres")).isEqualTo("rw-------");
        assertThat(rights("postgresql/port")).isEqualTo("rw-------");
    }

    @Test
    void keepsDataAndPortFromOneStartToTheNext() {
        Database owned = OwnDatabase.of(folder);

        postgres.close();
        assertThat(Postmaster.of(data())).isEmpty();
        startAgain();

        assertThat(OwnDatabase.create(folder)).isEqualTo(owned);
        assertThat(ask("select n from kept")).isEqualTo("7");
    }

    @Test
    void endsThePostgresOfAServerThatWasKilled() {
        Postmaster orphan = Postmaster.of(data()).orElseThrow();

        startAgain();

        assertThat(Postmaster.of(data()).orElseThrow().pid()).isNotEqualTo(orphan.pid());
        assertThat(RunningFolder.program(orphan)).isEmpty();
        assertThat(ask("select n from kept")).isEqualTo("7");
    }

    @Test
    void recoversFromThePostgresBeingKilledToo() {
        ProcessHandle killed =
                ProcessHandle.of(Postmaster.of(data()).orElseThrow().pid()).orElseThrow();
        killed.destroyForcibly();
        killed.onExit().join();

        startAgain();

        assertThat(ask("select n from kept")).isEqualTo("7");
    }

    @Test
    void isRevivedWhenItEndsWhileTheServerLives() {
        assertThat(postgres.revive()).isFalse();
        ProcessHandle killed =
                ProcessHandle.of(Postmaster.of(data()).orElseThrow().pid()).orElseThrow();
        killed.destroyForcibly();
        killed.onExit().join();

        assertThat(postgres.revive()).isTrue();

        assertThat(ask("select n from kept")).isEqualTo("7");
        postgres.close();
        assertThat(postgres.revive()).isFalse();
    }

    @Test
    void leavesAnotherProcessAloneThatGotTheNumberOfTheOldPostgres() throws IOException {
        Path file = data().resolve("postmaster.pid");
        List<String> lines = Files.readAllLines(file);
        postgres.close();
        lines.set(0, Long.toString(ProcessHandle.current().pid()));
        Files.write(file, lines);

        startAgain();

        assertThat(Postmaster.of(data()).orElseThrow().runs(data())).isTrue();
    }

    @Test
    void findsAnotherPortWhenItsOwnWasTaken() throws IOException {
        int port = Postmaster.of(data()).orElseThrow().port();
        postgres.close();
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            startAgain();

            assertThat(Postmaster.of(data()).orElseThrow().port())
                    .isNotEqualTo(taken.getLocalPort());
        }
    }

    private void startAgain() {
        postgres = EmbeddedPostgres.start(folder, TestPostgres.binaries());
    }

    private Path data() {
        return folder.path().resolve("postgresql").resolve("data");
    }

    private String ask(String sql) {
        try (Statements owner = Statements.on(OwnDatabase.of(folder))) {
            return owner.ask(sql);
        }
    }

    private void run(String sql) {
        try (Statements owner = Statements.on(OwnDatabase.of(folder))) {
            owner.run(sql);
        }
    }

    private String rights(String path) throws IOException {
        return PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.path().resolve(path)));
    }
}
