package org.veranda.server.realtime.webhooks;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.veranda.server.realtime.app.App;
import org.veranda.server.realtime.app.Webhook;
import org.veranda.server.realtime.webhooks.Postman.Outcome;
import org.veranda.server.realtime.webhooks.Postman.Verdict;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Tells one app what happened, in the order in which it did; on a virtual thread of its own, so that it waits for no
/// other receiver. What fails holds up what comes after, until it is set aside; a
/// fault that nobody thought of ends nothing.
final class Courier {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final Duration IDLE = Duration.ofSeconds(10);

    private final App app;
    private final Webhook webhook;
    private final WebhookTable table;
    private final Postman postman;
    private final WebhookSettings settings;
    private final DeliveryMeters meters;
    private final UUID self = UUID.randomUUID();
    private final Semaphore calls = new Semaphore(0);
    private @Nullable Thread waiting;
    private boolean failing;
    private boolean blind;

    Courier(
            App app,
            Webhook webhook,
            WebhookTable table,
            Postman postman,
            WebhookSettings settings,
            DeliveryMeters meters) {
        this.app = app;
        this.webhook = webhook;
        this.table = table;
        this.postman = postman;
        this.settings = settings;
        this.meters = meters;
    }

    String app() {
        return app.id();
    }

    /// There is something to tell; for any thread.
    void call() {
        calls.release();
    }

    /// Works until that says it is over.
    void work(BooleanSupplier over) {
        try {
            while (!over.getAsBoolean()) {
                Duration wait = round();
                if (calls.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                    calls.drainPermits();
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Waits no longer for an answer; what it is about is told again later.
    synchronized void hangUp() {
        if (waiting != null) {
            waiting.interrupt();
        }
    }

    /// Tells what is due, once, and says how long there is nothing more to do.
    Duration round() {
        try {
            Optional<Parcel> parcel = table.take(app.id(), self, settings.lease());
            Duration wait =
                    parcel.isEmpty() ? table.untilNext(app.id(), IDLE) : bring(parcel.get());
            blind = false;
            return wait;
        } catch (RuntimeException e) {
            if (!blind) {
                LOG.warn("Cannot tell app {} anything, for now", app.id(), e);
            }
            blind = true;
            return IDLE;
        }
    }

    private Duration bring(Parcel parcel) {
        if (parcel.facts().isEmpty()) {
            return release(parcel.standing(), Duration.ZERO);
        }
        Optional<Outcome> outcome = ask(parcel);
        if (outcome.isEmpty()) {
            return release(parcel.standing(), Duration.ZERO);
        }
        String failure = outcome.get().failure();
        return failure == null ? delivered(parcel) : failed(parcel, outcome.get(), failure);
    }

    /// Empty when somebody had it hang up. Only here does an interruption reach this thread, and never a connection to
    /// the database, which it would cut.
    private Optional<Outcome> ask(Parcel parcel) {
        synchronized (this) {
            waiting = Thread.currentThread();
        }
        try {
            return Optional.of(
                    postman.bring(app, webhook, parcel.body(System.currentTimeMillis())));
        } catch (InterruptedException _) {
            return Optional.empty();
        } finally {
            synchronized (this) {
                waiting = null;
                Thread.interrupted();
            }
        }
    }

    private Duration delivered(Parcel parcel) {
        table.delivered(parcel, self);
        meters.delivered(app.id(), parcel.facts().size());
        if (failing) {
            LOG.info("App {} takes its webhooks again", app.id());
            failing = false;
        }
        return Duration.ZERO;
    }

    private Duration failed(Parcel parcel, Outcome outcome, String why) {
        meters.failed(app.id());
        if (!failing) {
            LOG.warn("App {} does not take its webhooks: {}", app.id(), why);
            failing = true;
        }
        if (outcome.verdict() == Verdict.GONE) {
            return gone(parcel, why);
        }
        return parcel.onceMore()
                ? failedOnceMore(parcel, outcome, why)
                : failedUsually(parcel, outcome, why);
    }

    /// Nobody wants it there; what comes after is not even tried for a while.
    private Duration gone(Parcel parcel, String why) {
        table.setAsideOnceMore(app.id(), why);
        return setAside(parcel, why, Standing.GOOD, settings.longestDelay());
    }

    /// One try is all that was asked for; and where the event is not to blame, the others like it need none.
    private Duration failedOnceMore(Parcel parcel, Outcome outcome, String why) {
        if (outcome.verdict() != Verdict.REFUSED) {
            table.setAsideOnceMore(app.id(), why);
        }
        Standing standing = parcel.standing();
        Duration delay =
                standing.failures() == 0 ? Duration.ZERO : settings.delayAfter(standing.failures());
        return setAside(parcel, why, standing, delay);
    }

    private Duration failedUsually(Parcel parcel, Outcome outcome, String why) {
        Standing failed = parcel.standing().afterFailure();
        if (outcome.verdict() != Verdict.REFUSED && failed.failures() < settings.tries()) {
            return release(failed, settings.delayAfter(failed.failures()));
        }
        int size = parcel.facts().size();
        return size > 1
                ? release(parcel.standing().withHalf(size, parcel.last()), Duration.ZERO)
                : setAside(
                        parcel,
                        why,
                        parcel.standing().afterSettingAside(parcel.last()),
                        Duration.ZERO);
    }

    private Duration setAside(Parcel parcel, String why, Standing standing, Duration delay) {
        table.setAside(parcel, self, why, standing, delay);
        return delay;
    }

    private Duration release(Standing standing, Duration delay) {
        table.release(app.id(), self, standing, delay);
        return delay;
    }
}
