package org.veranda.server.firmware.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import org.veranda.server.installation.DataFolder;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

class PackageFilesTest {

    @TempDir Path folder;

    @Test
    void sayThatTheDiskIsFullAndLeaveNothingBehind() throws IOException {
        PackageFiles files = files(DataSize.ofTerabytes(1_000_000));

        assertThatThrownBy(() -> files.receive(new ByteArrayInputStream(new byte[9])))
                .isInstanceOf(DiskFullException.class)
                .hasMessageContaining("disk is full");

        assertThat(kept()).isEmpty();
    }

    @Test
    void leaveNothingBehindOfWhatBreaksOff() throws IOException {
        PackageFiles files = files(DataSize.ofBytes(0));

        assertThatThrownBy(() -> files.receive(new BreaksOff())).hasMessage("gone");

        assertThat(kept()).isEmpty();
    }

    @Test
    void sweepAwayWhatAServerLeftThatWasKilled() throws IOException {
        files(DataSize.ofBytes(0)).receive(new ByteArrayInputStream(new byte[9]));
        assertThat(kept()).hasSize(1);

        files(DataSize.ofBytes(0));

        assertThat(kept()).isEmpty();
    }

    private PackageFiles files(DataSize reserve) {
        return new PackageFiles(new FirmwareSettings(null, null, reserve), new DataFolder(folder));
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("firmware"))) {
            return all.toList();
        }
    }

    private static final class BreaksOff extends InputStream {

        private boolean begun;

        @Override
        public int read() throws IOException {
            throw new IOException("gone");
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (begun) {
                throw new IOException("gone");
            }
            begun = true;
            return length;
        }
    }
}
