package org.veranda.server.notifications.inbox;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.veranda.model.identity.TenantId;
import org.veranda.server.tenancy.CurrentTenant;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Tells notices as soon as what caused them is committed, on a thread of its own; now and then it looks for those that
/// nobody called it for, such as what a crash left behind.
@Component
class NoticeRelay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeRelay.class);
    private static final int AT_ONCE = 200;
    private static final long LOOK_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final Telling telling;
    private final OutboxTable outbox;
    private final Set<TenantId> called = ConcurrentHashMap.newKeySet();
    private final Semaphore calls = new Semaphore(0);
    private volatile boolean running;
    private Thread thread = new Thread();

    NoticeRelay(Telling telling, OutboxTable outbox) {
        this.telling = telling;
        this.outbox = outbox;
    }

    /// Something of that tenant is to be told; for any thread.
    void wake(TenantId tenant) {
        called.add(tenant);
        calls.release();
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("notices").start(this::work);
    }

    /// What is not told by then stays in the outbox.
    @Override
    public void stop() {
        running = false;
        calls.release();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// However often it is called, it looks at its times for what nobody called for.
    private void work() {
        long looked = System.nanoTime();
        while (running) {
            try {
                long left = looked + LOOK_NANOS - System.nanoTime();
                if (left <= 0 || !calls.tryAcquire(left, TimeUnit.NANOSECONDS)) {
                    looked = System.nanoTime();
                    called.addAll(outbox.due());
                }
                calls.drainPermits();
                for (TenantId tenant : Set.copyOf(called)) {
                    called.remove(tenant);
                    tellAll(tenant);
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warn("Cannot look for notices to tell, for now: {}", e.toString());
            }
        }
    }

    private void tellAll(TenantId tenant) {
        CurrentTenant.run(
                tenant,
                () -> {
                    while (running && tell() == AT_ONCE) {
                        // there may be more
                    }
                });
    }

    /// All at once, or else one by one, so that one that cannot be told holds up no other.
    int tell() {
        try {
            return telling.tell(AT_ONCE);
        } catch (RuntimeException together) {
            LOG.warn("Cannot tell notices together: {}", together.toString());
            while (tellOne()) {
                // the next
            }
            return 0;
        }
    }

    private boolean tellOne() {
        try {
            return telling.tell(1) == 1;
        } catch (RuntimeException alone) {
            LOG.warn("Cannot tell a notice, it is tried again later", alone);
            telling.postponeFirst();
            return running;
        }
    }
}
