package org.veranda.server.maintenance;

import org.springframework.stereotype.Component;
import org.veranda.server.maintenance.image.Decoder;
import org.veranda.server.maintenance.image.UnfitPictureException;
import org.veranda.server.problem.BusyException;
import org.veranda.server.problem.InvalidInputException;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Takes photos in: told from their bytes, decoded within bounds, and made anew without anything that
/// was sent besides the picture. One at a time, so that many senders cost no more memory than one.
@Component
public class PhotoIntake {

    /// The most photos that one request takes.
    public static final int MOST = 10;

    private static final int LONGEST_WAIT_SECONDS = 20;

    private final Semaphore turn = new Semaphore(1, true);

    /// The photo, or a refusal that names the field `photo`.
    public Photo take(byte[] sent) {
        if (!waitForTurn()) {
            throw new BusyException("Too many photos are being taken in. Try again in a moment.");
        }
        try {
            return Photo.of(Decoder.decode(sent), sent);
        } catch (UnfitPictureException unfit) {
            throw new InvalidInputException("photo", unfit.getMessage());
        } finally {
            turn.release();
        }
    }

    private boolean waitForTurn() {
        try {
            return turn.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
