package org.veranda.server.firmware.files;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.veranda.model.firmware.PackageId;
import org.veranda.server.installation.DataFolder;
import org.veranda.server.installation.OwnerOnly;
import org.veranda.server.tenancy.CurrentTenant;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// The packages' files: streamed to disk under a name of their own, and given their place in one step. Several
/// servers share them.
@Component
public class PackageFiles {

    private static final String HALF = ".part";
    private static final String WHOLE = ".bin";
    private static final int PIECE = 1 << 16;

    private final Path folder;
    private final long reserve;
    private final long quota;
    private final Map<Path, Known> digests = new ConcurrentHashMap<>();

    PackageFiles(FirmwareSettings settings, DataFolder data) {
        this.folder =
                Objects.requireNonNullElse(settings.folder(), data.path().resolve("firmware"));
        this.reserve = settings.reserve().toBytes();
        this.quota = settings.quota().toBytes();
        OwnerOnly.createFolder(folder);
    }

    /// A file that is here but has no place yet.
    public record Received(Path file, long size, String sha256) {}

    /// Takes in all that comes; whatever goes wrong, nothing of it stays.
    ///
    /// @param used how many bytes the tenant has here already
    public Received receive(InputStream body, long used) throws IOException {
        Path file = folder.resolve(UUID.randomUUID() + HALF);
        try {
            return write(body, file, used);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            if (full(e)) {
                throw new DiskFullException();
            }
            throw e;
        }
    }

    private Received write(InputStream body, Path file, long used) throws IOException {
        MessageDigest digest = sha256();
        byte[] piece = new byte[PIECE];
        long size = 0;
        try (FileChannel channel = FileChannel.open(file, CREATE_NEW, WRITE)) {
            for (int read = body.read(piece); read >= 0; read = body.read(piece)) {
                if (Files.getFileStore(folder).getUsableSpace() - read < reserve) {
                    throw new DiskFullException();
                }
                if (used + size + read > quota) {
                    throw DiskFullException.quota(quota);
                }
                digest.update(piece, 0, read);
                ByteBuffer rest = ByteBuffer.wrap(piece, 0, read);
                while (rest.hasRemaining()) {
                    size += channel.write(rest);
                }
            }
            channel.force(true);
        }
        return new Received(file, size, HexFormat.of().formatHex(digest.digest()));
    }

    /// Gives the file its place as that package of the current tenant.
    public void keep(Received received, PackageId id) {
        try {
            OwnerOnly.createFolder(home());
            Files.move(received.file(), place(id), ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep package " + id, e);
        }
    }

    /// Where that package of the current tenant lies.
    public Path place(PackageId id) {
        return home().resolve(id + WHOLE);
    }

    private Path home() {
        return folder.resolve(CurrentTenant.get().toString());
    }

    public void discard(Received received) {
        delete(received.file());
    }

    public void discard(PackageId id) {
        delete(place(id));
    }

    /// Of the file as it lies there now; empty text when it is not there. One that was not written since it was read last
    /// is not read again.
    public String digest(PackageId id) {
        Path place = place(id);
        try {
            if (!Files.exists(place)) {
                return "";
            }
            BasicFileAttributes now = Files.readAttributes(place, BasicFileAttributes.class);
            Known known = digests.get(place);
            if (known == null || !known.is(now)) {
                known = new Known(now.lastModifiedTime(), now.size(), now.fileKey(), read(place));
                digests.put(place, known);
            }
            return known.sha256();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read package " + id, e);
        }
    }

    private static String read(Path place) throws IOException {
        MessageDigest digest = sha256();
        ByteBuffer piece = ByteBuffer.allocate(PIECE);
        try (FileChannel channel = FileChannel.open(place, READ)) {
            while (channel.read(piece) >= 0) {
                digest.update(piece.flip());
                piece.clear();
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /// What was read of a file as it was then.
    private record Known(FileTime written, long size, @Nullable Object key, String sha256) {

        boolean is(BasicFileAttributes now) {
            return written.equals(now.lastModifiedTime())
                    && size == now.size()
                    && Objects.equals(key, now.fileKey());
        }
    }

    /// Takes away what was left half sent by a server that was killed: what nobody has written to since then.
    public void sweep(Instant before) {
        try (DirectoryStream<Path> halves = Files.newDirectoryStream(folder, "*" + HALF)) {
            for (Path half : halves) {
                if (old(half, before)) {
                    delete(half);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look into " + folder, e);
        }
    }

    /// Takes away files of the current tenant that belong to no package, and were there before that moment.
    public void sweep(Set<PackageId> packages, Instant before) {
        if (!Files.isDirectory(home())) {
            return;
        }
        Set<Path> places = packages.stream().map(this::place).collect(Collectors.toSet());
        try (DirectoryStream<Path> found = Files.newDirectoryStream(home(), "*" + WHOLE)) {
            for (Path file : found) {
                if (!places.contains(file) && old(file, before)) {
                    delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look into " + home(), e);
        }
    }

    /// Another server may have finished with it, or have taken it away, meanwhile.
    private static boolean old(Path file, Instant before) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(before);
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + file, e);
        }
    }

    /// The operating system's own words; Java has no type for it.
    private static boolean full(Exception e) {
        String said = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        return e instanceof IOException
                && (said.contains("no space left") || said.contains("quota exceeded"));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Cannot hash: this Java has no SHA-256", e);
        }
    }
}
