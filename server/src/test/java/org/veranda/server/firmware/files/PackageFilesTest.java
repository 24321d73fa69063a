package org.veranda.server.firmware.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import org.veranda.model.firmware.PackageId;
import org.veranda.model.identity.TenantId;
import org.veranda.server.installation.DataFolder;
import org.veranda.server.tenancy.CurrentTenant;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

class PackageFilesTest {

    private static final TenantId QUINTA = new TenantId(1);
    private static final TenantId SERRA = new TenantId(2);
    private static final Instant NOON = Instant.parse("2026-07-14T12:00:00Z");

    @TempDir Path folder;

    @Test
    void sayThatTheDiskIsFullAndLeaveNothingBehind() throws IOException {
        PackageFiles files = files(DataSize.ofTerabytes(1_000_000));

        assertThatThrownBy(() -> files.receive(new ByteArrayInputStream(new byte[9]), 0))
                .isInstanceOf(DiskFullException.class)
                .hasMessageContaining("disk is full");

        assertThat(kept()).isEmpty();
    }

    @Test
    void leaveNothingBehindOfWhatBreaksOff() throws IOException {
        PackageFiles files = files(DataSize.ofBytes(0));

        assertThatThrownBy(() -> files.receive(new BreaksOff(), 0)).hasMessage("gone");

        assertThat(kept()).isEmpty();
    }

    @Test
    void letNoTenantHaveMoreThanItsShare() throws IOException {
        PackageFiles files = files(DataSize.ofBytes(0));
        byte[] nine = new byte[9];
        long used = DataSize.ofMegabytes(1).toBytes() - 8;

        assertThatThrownBy(() -> files.receive(new ByteArrayInputStream(nine), used))
                .isInstanceOf(DiskFullException.class)
                .hasMessageContaining("your packages may take 1 MB");

        assertThat(kept()).isEmpty();
        assertThat(files.receive(new ByteArrayInputStream(nine), used - 1).size()).isEqualTo(9);
    }

    @Test
    void sweepAwayWhatAServerLeftThatWasKilledButNotWhatAnotherReceives() throws IOException {
        PackageFiles files = files(DataSize.ofBytes(0));
        Path left = files.receive(new ByteArrayInputStream(new byte[9]), 0).file();
        Path received = files.receive(new ByteArrayInputStream(new byte[9]), 0).file();
        Files.setLastModifiedTime(left, FileTime.from(NOON.minusSeconds(3_601)));
        Files.setLastModifiedTime(received, FileTime.from(NOON));

        files(DataSize.ofBytes(0)).sweep(NOON.minusSeconds(3_600));

        assertThat(kept()).containsExactly(received);
    }

    @Test
    void sweepAwayFilesOfNoPackage() throws IOException {
        PackageFiles files = files(DataSize.ofBytes(0));
        for (long id = 1; id <= 3; id++) {
            keep(files, QUINTA, id);
            keep(files, SERRA, id);
        }
        CurrentTenant.run(
                QUINTA,
                () -> {
                    setWritten(files.place(new PackageId(1)), NOON);
                    files.sweep(Set.of(new PackageId(2)), NOON);
                });

        assertThat(left(files, QUINTA)).as("1 is young, 2 has a row").containsExactly(1L, 2L);
        assertThat(left(files, SERRA)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void knowThatAFileWasWrittenSinceItWasRead() throws IOException {
        PackageFiles files = files(DataSize.ofBytes(0));
        keep(files, QUINTA, 1);
        PackageId id = new PackageId(1);
        String before = CurrentTenant.call(QUINTA, () -> files.digest(id));
        Path place = CurrentTenant.call(QUINTA, () -> files.place(id));

        Files.write(place, new byte[10]);

        assertThat(CurrentTenant.call(QUINTA, () -> files.digest(id))).isNotEqualTo(before);
    }

    /// Long before noon.
    private static void keep(PackageFiles files, TenantId tenant, long id) throws IOException {
        PackageFiles.Received received = files.receive(new ByteArrayInputStream(new byte[9]), 0);
        CurrentTenant.run(
                tenant,
                () -> {
                    files.keep(received, new PackageId(id));
                    setWritten(files.place(new PackageId(id)), NOON.minusSeconds(1));
                });
    }

    private static void setWritten(Path file, Instant at) {
        try {
            Files.setLastModifiedTime(file, FileTime.from(at));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Long> left(PackageFiles files, TenantId tenant) {
        return CurrentTenant.call(
                tenant,
                () ->
                        LongStream.rangeClosed(1, 3)
                                .filter(id -> Files.exists(files.place(new PackageId(id))))
                                .boxed()
                                .toList());
    }

    private PackageFiles files(DataSize reserve) {
        return new PackageFiles(
                new FirmwareSettings(null, null, reserve, DataSize.ofMegabytes(1)),
                new DataFolder(folder));
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
