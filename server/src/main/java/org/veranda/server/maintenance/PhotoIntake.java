package org.veranda.server.maintenance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import org.veranda.model.identity.TenantId;
import org.veranda.server.maintenance.image.Decoder;
import org.veranda.server.maintenance.image.UnfitPictureException;
import org.veranda.server.problem.BusyException;
import org.veranda.server.problem.InvalidInputException;
import org.veranda.server.tenancy.CurrentTenant;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Takes photos in: told from their bytes, decoded within bounds, and made anew without anything that
/// was sent besides the picture. One at a time, and nothing of a photo is in memory before its turn, so
/// that many senders cost no more memory than one. A tenant's photos wait for each other first, so that many of
/// them keep another tenant waiting no longer than one.
@Component
public class PhotoIntake {

    /// The most photos that one request takes.
    public static final int MOST = 10;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final Semaphore turn = new Semaphore(1, true);
    private final Map<TenantId, Semaphore> tenants = new ConcurrentHashMap<>();
    private final Duration longestWait;

    @Autowired
    PhotoIntake() {
        this(LONGEST_WAIT);
    }

    PhotoIntake(Duration longestWait) {
        this.longestWait = longestWait;
    }

    /// The photo of somebody of the current tenant, or a refusal that names the field `photo`.
    public Photo take(InputStreamSource sent) throws IOException {
        long until = System.nanoTime() + longestWait.toNanos();
        Semaphore own = tenants.computeIfAbsent(CurrentTenant.get(), _ -> new Semaphore(1, true));
        return within(own, until, () -> within(turn, until, () -> decoded(sent)));
    }

    private static Photo decoded(InputStreamSource sent) throws IOException {
        try (InputStream in = sent.getInputStream()) {
            byte[] bytes = in.readAllBytes();
            return Photo.of(Decoder.decode(bytes), bytes);
        } catch (UnfitPictureException unfit) {
            throw new InvalidInputException("photo", unfit.getMessage());
        }
    }

    /// What has its turn.
    private interface Work {

        Photo done() throws IOException;
    }

    private static Photo within(Semaphore turn, long until, Work work) throws IOException {
        if (!acquired(turn, until)) {
            throw new BusyException("Too many photos are being taken in. Try again in a moment.");
        }
        try {
            return work.done();
        } finally {
            turn.release();
        }
    }

    private static boolean acquired(Semaphore turn, long until) {
        try {
            return turn.tryAcquire(until - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
