package org.veranda.server.installation;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class DemoMarkTest {

    @TempDir Path folder;

    @Test
    void aDemoComesBackToItsOwnFolder() {
        open(true, null);

        assertThatCode(() -> open(true, null)).doesNotThrowAnyException();
    }

    @Test
    void aDemoIsNeverServedAsAnythingElse() {
        open(true, null);

        assertThatThrownBy(() -> open(false, null))
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("it holds a demo");
    }

    @Test
    void aDemoNeverMovesInWithRealData() throws IOException {
        Files.createDirectories(folder.resolve("postgresql"));

        assertThatThrownBy(() -> open(true, null))
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("it holds an installation");
    }

    @Test
    void aDemoKeepsToItsOwnDatabase() {
        assertThatThrownBy(() -> open(true, "postgresql://db/hotel"))
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("postgresql://db/hotel");
    }

    @Test
    void anInstallationNeedsNoMark() {
        open(false, null);

        assertThatCode(() -> open(false, "postgresql://db/hotel")).doesNotThrowAnyException();
    }

    private void open(boolean demo, @Nullable String url) {
        InstallationSettings.Db db = new InstallationSettings.Db(url, null, null, null, 16);
        DemoMark.check(new DataFolder(folder), new InstallationSettings(folder, false, demo, db));
    }
}
