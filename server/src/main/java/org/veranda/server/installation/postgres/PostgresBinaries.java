package org.veranda.server.installation.postgres;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.ArchUtils;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.veranda.server.installation.CannotStartException;
import org.veranda.server.installation.OwnerOnly;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.CRC32;

/// Unpacks the PostgreSQL that comes with the server, once for each version.
final class PostgresBinaries {

    private PostgresBinaries() {}

    /// The folder with `bin`, `lib` and `share`, inside the given one.
    static Path unpackInto(Path folder) {
        return unpackInto(folder, System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    static Path unpackInto(Path folder, String system, String machine) {
        try {
            byte[] archive = archive(system, machine);
            Path unpacked = folder.resolve("postgresql-" + checksum(archive));
            if (!Files.exists(unpacked)) {
                unpack(archive, unpacked);
            }
            return unpacked;
        } catch (IOException e) {
            throw new CannotStartException("Cannot unpack PostgreSQL: " + e.getMessage(), e);
        }
    }

    private static byte[] archive(String system, String machine) throws IOException {
        try (InputStream stream =
                DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
                        family(system), ArchUtils.normalize(machine))) {
            return stream.readAllBytes();
        } catch (IllegalStateException | UnsupportedOperationException none) {
            throw new CannotStartException(
                    "No PostgreSQL for %s on %s comes with this build: build it on such a machine or with"
                                    .formatted(system, machine)
                            + " -Dpostgres.platform=%s, or name a database in VERANDA_DB_URL"
                                    .formatted(platform(system, machine)),
                    none);
        }
    }

    private static String family(String system) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("mac")) {
            return "Darwin";
        }
        return name.contains("win") ? "Windows" : system;
    }

    /// As the build calls it.
    private static String platform(String system, String machine) {
        String arch =
                switch (machine) {
                    case "x86_64", "amd64" -> "amd64";
                    case "aarch64" -> "arm64v8";
                    default -> machine;
                };
        return family(system).toLowerCase(Locale.ROOT) + "-" + arch;
    }

    private static String checksum(byte[] archive) {
        CRC32 crc = new CRC32();
        crc.update(archive);
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }

    /// Unpacks beside and renames, so that what exists is whole.
    private static void unpack(byte[] archive, Path target) throws IOException {
        Path parent = target.toAbsolutePath().getParent();
        if (parent == null) {
            throw new IOException("no folder above " + target);
        }
        OwnerOnly.createFolder(parent);
        Path half = Files.createTempDirectory(parent, "unpacking");
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(
                        new BufferedInputStream(
                                new XZCompressorInputStream(new ByteArrayInputStream(archive))))) {
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null;
                    entry = tar.getNextEntry()) {
                unpack(tar, entry, half);
            }
        }
        Files.move(half, target);
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path into)
            throws IOException {
        Path path = into.resolve(entry.getName()).normalize();
        if (!path.startsWith(into)) {
            throw new IOException(entry.getName() + " leaves the folder");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.resolveSibling(""));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, path);
            if ((entry.getMode() & 0100) != 0 && !path.toFile().setExecutable(true)) {
                throw new IOException(path + " cannot be made executable");
            }
        }
    }
}
