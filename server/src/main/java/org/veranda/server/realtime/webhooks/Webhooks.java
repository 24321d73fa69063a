package org.veranda.server.realtime.webhooks;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Tells the apps what happens on their channels, and shows what they could not be told. Without an app that has an
/// address nothing runs.
public final class Webhooks implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Webhooks.class);
    private static final Duration BETWEEN_RECORDS = Duration.ofMillis(100);
    private static final long COUNT_EVERY = 100;
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final Recorder recorder;
    private final List<Courier> couriers;
    private final WebhookTable table;
    private final DeliveryMeters meters;
    private final WebhookSettings settings;
    private final List<Thread> threads = new ArrayList<>();
    private @Nullable Thread recording;

    Webhooks(
            Recorder recorder,
            List<Courier> couriers,
            WebhookTable table,
            DeliveryMeters meters,
            WebhookSettings settings) {
        this.recorder = recorder;
        this.couriers = List.copyOf(couriers);
        this.table = table;
        this.meters = meters;
        this.settings = settings;
    }

    /// What waits for a person, the oldest first.
    public List<StuckEvent> stuck(int atMost) {
        return table.stuck(atMost);
    }

    /// Tells it once more, before what came after; false when it is not stuck.
    public boolean retry(UUID id) {
        return table.retry(id)
                .map(app -> {
                    call(app);
                    return true;
                })
                .orElse(false);
    }

    /// What that app has not been told, as counted within the last ten seconds.
    public Backlog backlog(String app) {
        return meters.backlog(app);
    }

    /// Later than what hears the sockets go, when the server stops.
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public synchronized void start() {
        if (couriers.isEmpty() || recording != null) {
            return;
        }
        recording = Thread.ofVirtual().name("webhook-recorder").start(this::recordOn);
        for (Courier courier : couriers) {
            threads.add(Thread.ofVirtual().name("webhook-" + courier.app()).start(courier::work));
        }
    }

    @Override
    public synchronized void stop() {
        Thread running = recording;
        if (running == null) {
            return;
        }
        recording = null;
        boolean ended = end(running);
        threads.forEach(Webhooks::end);
        threads.clear();
        if (ended) {
            recorder.recordAll();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return recording != null;
    }

    private static boolean end(Thread thread) {
        thread.interrupt();
        try {
            return thread.join(FAREWELL);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void recordOn() {
        try {
            for (long round = 0; true; round++) {
                if (round % COUNT_EVERY == 0) {
                    lookAfter();
                }
                recorder.record().forEach(this::call);
                Thread.sleep(BETWEEN_RECORDS);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void lookAfter() {
        try {
            table.forget(settings.keep());
            meters.count(table.backlog());
        } catch (DataAccessException | TransactionException e) {
            LOG.debug("Cannot count what webhooks are to tell, for now", e);
        }
    }

    private void call(String app) {
        couriers.stream().filter(courier -> courier.app().equals(app)).forEach(Courier::call);
    }
}
