package org.veranda.server.realtime.webhooks;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// Tells the apps what happens on their channels, and shows what they could not be told. Where no app has an address it
/// only looks after what is left of earlier ones.
public final class Webhooks implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Webhooks.class);
    private static final Duration BETWEEN_RECORDS = Duration.ofMillis(100);
    private static final Duration LONGEST_REST = Duration.ofSeconds(5);
    private static final Duration BETWEEN_COUNTS = Duration.ofSeconds(10);
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    /// For what was heard in the end: less than the server takes for this phase of its stop.
    private static final Duration LAST_WORDS = Duration.ofSeconds(6);

    private final Recorder recorder;
    private final List<AppDelivery> deliveries;
    private final WebhookRetention retention;
    private final StuckTable stuck;
    private final DeliveryMeters meters;
    private @Nullable Shift shift;

    Webhooks(
            Recorder recorder,
            List<AppDelivery> deliveries,
            WebhookRetention retention,
            StuckTable stuck,
            DeliveryMeters meters) {
        this.recorder = recorder;
        this.deliveries = List.copyOf(deliveries);
        this.retention = retention;
        this.stuck = stuck;
        this.meters = meters;
    }

    /// Who works until the latch is open.
    private record Shift(CountDownLatch over, Thread recorder, List<Thread> others) {}

    /// What waits for a person, the oldest first; so many of each app.
    public List<StuckEvent> stuck(int mostOfEach) {
        return stuck.ofEach(mostOfEach);
    }

    /// The same of one app.
    public List<StuckEvent> stuck(String app, int atMost) {
        return stuck.of(app, atMost);
    }

    /// Whether that app is told anything: it has an address and is not switched off.
    public boolean tells(String app) {
        return told().contains(app);
    }

    private Set<String> told() {
        return deliveries.stream().map(AppDelivery::app).collect(Collectors.toSet());
    }

    /// Tells it once more, once, before all that waits; false when it is not stuck or nobody tells its app.
    public boolean retry(UUID id) {
        Optional<String> app = stuck.retry(id, told());
        app.ifPresent(this::call);
        return app.isPresent();
    }

    /// The same for everything of an app; says how many, none when nobody tells it.
    public int retryAll(String app) {
        if (!tells(app)) {
            return 0;
        }
        int count = stuck.retryAll(app);
        call(app);
        return count;
    }

    /// Never tells it, and says which app would have been told; empty when it is not stuck.
    public Optional<String> drop(UUID id) {
        return stuck.drop(id);
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
        if (shift != null) {
            return;
        }
        CountDownLatch over = new CountDownLatch(1);
        Thread recording =
                start(
                        "recorder",
                        () -> steadily(over, BETWEEN_RECORDS, () -> record(over), this::rest));
        List<Thread> others = new ArrayList<>();
        others.add(
                start(
                        "keeper",
                        () ->
                                steadily(
                                        over,
                                        BETWEEN_COUNTS,
                                        () -> retention.lookAfter().forEach(this::call))));
        for (AppDelivery delivery : deliveries) {
            others.add(start(delivery.app(), () -> delivery.work(() -> over.getCount() == 0)));
        }
        shift = new Shift(over, recording, others);
    }

    private static Thread start(String name, Runnable work) {
        return Thread.ofVirtual().name("webhook-" + name).start(work);
    }

    /// Nobody is interrupted but who waits for a receiver: an interruption cuts the connection to the database.
    @Override
    public synchronized void stop() {
        Shift ending = shift;
        if (ending == null) {
            return;
        }
        shift = null;
        ending.over.countDown();
        recorder.wake();
        deliveries.forEach(AppDelivery::call);
        int left = ended(ending.recorder, LAST_WORDS) ? recorder.recordAll() : recorder.left();
        if (left > 0) {
            LOG.error("{} events are lost that webhooks were to tell: they cannot be kept", left);
        }
        await(ending.others);
        deliveries.forEach(AppDelivery::hangUp);
        await(ending.others);
    }

    @Override
    public synchronized boolean isRunning() {
        return shift != null;
    }

    private static boolean ended(Thread thread, Duration within) {
        try {
            return thread.join(within);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// All together have that long to end.
    private static void await(List<Thread> threads) {
        long start = System.nanoTime();
        for (Thread thread : threads) {
            ended(thread, FAREWELL.minusNanos(System.nanoTime() - start));
        }
    }

    private void record(CountDownLatch over) {
        do {
            recorder.record().forEach(this::call);
        } while (over.getCount() > 0 && recorder.isBehind());
    }

    /// A server whose webhooks have nothing to tell sleeps.
    private void rest() throws InterruptedException {
        recorder.rest(LONGEST_REST);
    }

    private static void steadily(CountDownLatch over, Duration pause, Runnable work) {
        steadily(over, pause, work, () -> {});
    }

    /// Again and again until it is over; a fault that nobody thought of ends nothing.
    private static void steadily(CountDownLatch over, Duration pause, Runnable work, Rest between) {
        boolean failing = false;
        try {
            do {
                failing = !succeeds(work, failing);
                if (!failing && over.getCount() > 0) {
                    between.rest();
                }
            } while (!over.await(pause.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Rest {

        void rest() throws InterruptedException;
    }

    private static boolean succeeds(Runnable work, boolean failing) {
        try {
            work.run();
            return true;
        } catch (Throwable e) {
            if (!failing) {
                LOG.warn("Webhooks cannot be looked after, for now", e);
            }
            return false;
        }
    }

    private void call(String app) {
        deliveries.stream()
                .filter(delivery -> delivery.app().equals(app))
                .forEach(AppDelivery::call);
    }
}
