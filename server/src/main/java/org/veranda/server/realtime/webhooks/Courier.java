package org.veranda.server.realtime.webhooks;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.veranda.server.realtime.app.App;
import org.veranda.server.realtime.app.Webhook;
import org.veranda.server.realtime.webhooks.Postman.Outcome;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Tells one app what happened, in the order in which it did; on a virtual thread of its own, so that it waits for no
/// other receiver. What fails holds up what comes after, until it is set aside.
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

    /// Works until it is interrupted.
    void work() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Duration wait = round();
                if (calls.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                    calls.drainPermits();
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Tells what is due, once, and says how long there is nothing more to do.
    Duration round() throws InterruptedException {
        try {
            Optional<Parcel> parcel = table.take(app.id(), self, settings.lease());
            blind = false;
            return parcel.isEmpty() ? IDLE : bring(parcel.get());
        } catch (DataAccessException | TransactionException e) {
            if (!blind) {
                LOG.warn(
                        "Cannot look what app {} is to be told, for now: {}",
                        app.id(),
                        e.toString());
            }
            blind = true;
            return IDLE;
        }
    }

    private Duration bring(Parcel parcel) throws InterruptedException {
        Outcome outcome;
        try {
            outcome = postman.bring(app, webhook, parcel.body(System.currentTimeMillis()));
        } catch (InterruptedException e) {
            table.putBack(parcel, self);
            throw e;
        }
        return outcome.failure() == null ? delivered(parcel) : failed(parcel, outcome);
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

    private Duration failed(Parcel parcel, Outcome outcome) {
        meters.failed(app.id());
        if (!failing) {
            LOG.warn("App {} does not take its webhooks: {}", app.id(), outcome.failure());
            failing = true;
        }
        int failures = parcel.failures() + 1;
        if (outcome.forGood() || failures >= settings.tries()) {
            table.setAside(parcel, self, String.valueOf(outcome.failure()));
            return Duration.ZERO;
        }
        Duration delay = settings.delayAfter(failures);
        table.postpone(parcel, self, delay);
        return delay;
    }
}
