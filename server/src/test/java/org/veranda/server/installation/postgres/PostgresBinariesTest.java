package org.veranda.server.installation.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.veranda.server.installation.CannotStartException;

import java.nio.file.Path;

class PostgresBinariesTest {

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "Solaris, sparcv9, solaris-sparcv9",
        "FreeBSD, amd64, freebsd-amd64",
        "Linux, s390x, linux-s390x",
        "Linux, pdp11, linux-pdp11",
        "AIX, aarch64, aix-arm64v8"
    })
    void sayInOneLineForWhichPlatformThereAreNone(String system, String machine, String platform) {
        assertThatThrownBy(() -> PostgresBinaries.unpackInto(folder, system, machine))
                .isInstanceOf(CannotStartException.class)
                .hasMessageContainingAll(
                        system + " on " + machine,
                        "-Dpostgres.platform=" + platform + ",",
                        "VERANDA_DB_URL")
                .message()
                .doesNotContain("\n");
    }

    @Test
    void areThereForThePlatformThatTheServerWasBuiltOn() {
        assertThat(PostgresBinaries.unpackInto(folder).resolve("bin")).isDirectory();
    }
}
