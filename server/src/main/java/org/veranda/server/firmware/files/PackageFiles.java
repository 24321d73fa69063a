package org.veranda.server.firmware.files;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

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
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/// The packages' files: streamed to disk under a name of their own, and given their place in one step. What was not
/// given its place is gone after a restart.
@Component
public class PackageFiles {

    private static final String HALF = ".part";
    private static final int PIECE = 1 << 16;

    private final Path folder;
    private final long reserve;

    PackageFiles(FirmwareSettings settings, DataFolder data) {
        this.folder =
                Objects.requireNonNullElse(settings.folder(), data.path().resolve("firmware"));
        this.reserve = settings.reserve().toBytes();
        OwnerOnly.createFolder(folder);
        sweep();
    }

    /// A file that is here but has no place yet.
    public record Received(Path file, long size, String sha256) {}

    /// Takes in all that comes; whatever goes wrong, nothing of it stays.
    public Received receive(InputStream body) throws IOException {
        Path file = folder.resolve(UUID.randomUUID() + HALF);
        try {
            return write(body, file);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            if (full(e)) {
                throw new DiskFullException();
            }
            throw e;
        }
    }

    private Received write(InputStream body, Path file) throws IOException {
        MessageDigest digest = sha256();
        byte[] piece = new byte[PIECE];
        long size = 0;
        try (FileChannel channel = FileChannel.open(file, CREATE_NEW, WRITE)) {
            for (int read = body.read(piece); read >= 0; read = body.read(piece)) {
                if (Files.getFileStore(folder).getUsableSpace() - read < reserve) {
                    throw new DiskFullException();
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
        return home().resolve(id + ".bin");
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

    /// Of the file as it lies there now; empty text when it is not there.
    public String digest(PackageId id) {
        Path place = place(id);
        if (!Files.exists(place)) {
            return "";
        }
        MessageDigest digest = sha256();
        ByteBuffer piece = ByteBuffer.allocate(PIECE);
        try (FileChannel channel = FileChannel.open(place, READ)) {
            while (channel.read(piece) >= 0) {
                digest.update(piece.flip());
                piece.clear();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read package " + id, e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private void sweep() {
        try (DirectoryStream<Path> halves = Files.newDirectoryStream(folder, "*" + HALF)) {
            halves.forEach(PackageFiles::delete);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look into " + folder, e);
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
