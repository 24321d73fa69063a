package org.veranda.server.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;

/// The folder that keeps everything of this installation: database, secrets, ports. Its owner alone may look in.
public final class DataFolder {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path path;

    public DataFolder(Path path) {
        this.path = path.toAbsolutePath().normalize();
        OwnerOnly.createFolder(this.path);
    }

    public Path path() {
        return path;
    }

    /// The secret of that name; made of `bytes` random bytes on first use and the same ever after.
    public synchronized byte[] secret(String name, int bytes) {
        Path folder = path.resolve("secrets");
        Path file = folder.resolve(name);
        return Files.exists(file) ? read(file) : create(folder, file, bytes);
    }

    private static byte[] create(Path folder, Path file, int bytes) {
        byte[] secret = new byte[bytes];
        RANDOM.nextBytes(secret);
        OwnerOnly.createFolder(folder);
        replace(file, secret);
        return secret;
    }

    /// Replaces a file in one step, so that a crash leaves the old or the new one, never half of it.
    public static void replace(Path file, byte[] content) {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try {
            OwnerOnly.write(next, content);
            move(next, file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(
                    from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }
}
