package org.veranda.server.realtime.webhooks;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.veranda.server.realtime.app.App;
import org.veranda.server.realtime.app.Webhook;
import org.veranda.server.realtime.webhooks.delivery.DeliveryBatch;
import org.veranda.server.realtime.webhooks.delivery.Standing;
import org.veranda.server.realtime.webhooks.delivery.WebhookSender;
import org.veranda.server.realtime.webhooks.delivery.WebhookSender.Outcome;
import org.veranda.server.realtime.webhooks.delivery.WebhookSender.Verdict;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Tells one app what happened, in the order in which it did; on a virtual thread of its own, so that it waits for no
/// other receiver. What fails holds up what comes after, until it is set aside; a
/// fault that nobody thought of ends nothing.
final class AppDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(AppDelivery.class);
    private static final Duration IDLE = Duration.ofSeconds(10);

    private final App app;
    private final Webhook webhook;
    private final WebhookTable table;
    private final WebhookSender sender;
    private final WebhookSettings settings;
    private final DeliveryMeters meters;
    private final UUID self = UUID.randomUUID();
    private final Semaphore calls = new Semaphore(0);
    private @Nullable Thread waiting;
    private boolean failing;
    private boolean blind;

    AppDelivery(
            App app,
            Webhook webhook,
            WebhookTable table,
            WebhookSender sender,
            WebhookSettings settings,
            DeliveryMeters meters) {
        this.app = app;
        this.webhook = webhook;
        this.table = table;
        this.sender = sender;
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
            Optional<DeliveryBatch> batch = table.take(app.id(), self, settings.lease());
            Duration wait = batch.isEmpty() ? table.untilNext(app.id(), IDLE) : bring(batch.get());
            blind = false;
            return wait;
        } catch (Throwable e) {
            if (!blind) {
                LOG.warn("Cannot tell app {} anything, for now", app.id(), e);
            }
            blind = true;
            return IDLE;
        }
    }

    private Duration bring(DeliveryBatch batch) {
        if (batch.facts().isEmpty()) {
            return release(batch.standing(), Duration.ZERO);
        }
        Optional<Outcome> outcome = ask(batch);
        if (outcome.isEmpty()) {
            return release(batch.standing(), Duration.ZERO);
        }
        String failure = outcome.get().failure();
        return failure == null ? delivered(batch) : failed(batch, outcome.get(), failure);
    }

    /// Empty when somebody had it hang up. Only here does an interruption reach this thread, and never a connection to
    /// the database, which it would cut.
    private Optional<Outcome> ask(DeliveryBatch batch) {
        synchronized (this) {
            waiting = Thread.currentThread();
        }
        try {
            return Optional.of(sender.bring(app, webhook, batch.body(System.currentTimeMillis())));
        } catch (InterruptedException _) {
            return Optional.empty();
        } finally {
            synchronized (this) {
                waiting = null;
                Thread.interrupted();
            }
        }
    }

    private Duration delivered(DeliveryBatch batch) {
        table.delivered(batch, self);
        meters.delivered(app.id(), batch.facts().size());
        if (failing) {
            LOG.info("App {} takes its webhooks again", app.id());
            failing = false;
        }
        return Duration.ZERO;
    }

    private Duration failed(DeliveryBatch batch, Outcome outcome, String why) {
        meters.failed(app.id());
        if (!failing) {
            LOG.warn("App {} does not take its webhooks: {}", app.id(), why);
            failing = true;
        }
        if (outcome.verdict() == Verdict.GONE) {
            return gone(batch, why);
        }
        return batch.onceMore()
                ? failedOnceMore(batch, outcome, why)
                : failedUsually(batch, outcome, why);
    }

    /// Nobody wants it there; what comes after is not even tried for a while.
    private Duration gone(DeliveryBatch batch, String why) {
        table.setAsideOnceMore(app.id(), why);
        return setAside(batch, why, Standing.GOOD, settings.longestDelay());
    }

    /// One try is all that was asked for; and where the event is not to blame, the others like it need none.
    private Duration failedOnceMore(DeliveryBatch batch, Outcome outcome, String why) {
        if (outcome.verdict() != Verdict.REFUSED) {
            table.setAsideOnceMore(app.id(), why);
        }
        Standing standing = batch.standing();
        Duration delay =
                standing.failures() == 0 ? Duration.ZERO : settings.delayAfter(standing.failures());
        return setAside(batch, why, standing, delay);
    }

    private Duration failedUsually(DeliveryBatch batch, Outcome outcome, String why) {
        Standing failed = batch.standing().afterFailure();
        if (outcome.verdict() != Verdict.REFUSED && failed.failures() < settings.tries()) {
            return release(failed, settings.delayAfter(failed.failures()));
        }
        int size = batch.facts().size();
        return size > 1
                ? release(batch.standing().withHalf(size, batch.last()), Duration.ZERO)
                : setAside(
                        batch,
                        why,
                        batch.standing().afterSettingAside(batch.last()),
                        Duration.ZERO);
    }

    private Duration setAside(DeliveryBatch batch, String why, Standing standing, Duration delay) {
        table.setAside(batch, self, why, standing, delay);
        return delay;
    }

    private Duration release(Standing standing, Duration delay) {
        table.release(app.id(), self, standing, delay);
        return delay;
    }
}
