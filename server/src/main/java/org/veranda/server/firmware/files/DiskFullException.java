package org.veranda.server.firmware.files;

import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import org.veranda.server.problem.ProblemException;

import java.io.Serial;

/// There is no room on the disk for a package; nothing of it was kept.
final class DiskFullException extends ProblemException {

    @Serial private static final long serialVersionUID = 1L;

    DiskFullException() {
        this("the server's disk is full. Nothing of it was kept. Free some space");
    }

    private DiskFullException(String why) {
        super(
                HttpStatus.INSUFFICIENT_STORAGE,
                "disk-full",
                "Cannot keep the package: %s, then send it again.".formatted(why));
    }

    /// The tenant has too much here already.
    static DiskFullException quota(long bytes) {
        return new DiskFullException(
                "your packages may take %d MB. Nothing of it was kept. Withdraw those that nobody needs"
                        .formatted(DataSize.ofBytes(bytes).toMegabytes()));
    }
}
