package org.veranda.server.installation;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.util.Optional;

/// The right of one server to a data folder. The operating system ends it with the process, however
/// that ends.
public final class FolderLock implements AutoCloseable {

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /// Empty when another server has the folder.
    public static Optional<FolderLock> take(Path folder) {
        Path file = folder.resolve("server.lock");
        try {
            FileChannel channel = FileChannel.open(file, CREATE, WRITE);
            if (lock(channel) != null) {
                return Optional.of(new FolderLock(channel));
            }
            channel.close();
            return Optional.empty();
        } catch (IOException e) {
            throw new CannotStartException("Cannot lock " + file + ": " + e.getMessage(), e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new CannotStartException("Cannot unlock the data folder: " + e.getMessage(), e);
        }
    }
}
