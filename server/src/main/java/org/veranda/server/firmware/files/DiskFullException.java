package org.veranda.server.firmware.files;

import org.springframework.http.HttpStatus;
import org.veranda.server.problem.ProblemException;

import java.io.Serial;

/// There is no room on the disk for a package; nothing of it was kept.
final class DiskFullException extends ProblemException {

    @Serial private static final long serialVersionUID = 1L;

    DiskFullException() {
        super(
                HttpStatus.INSUFFICIENT_STORAGE,
                "disk-full",
                "Cannot keep the package: the server's disk is full. Nothing of it was kept."
                        + " Free some space, then send it again.");
    }
}
