package org.veranda.server.notifications.mail;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.veranda.server.notifications.mail.MailTable.Reader;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Sends mail as soon as there is any, on a thread of its own, and looks every few seconds for what is due again; only
/// where there is an SMTP server.
@Component
class MailDispatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MailDispatch.class);
    private static final int READERS_AT_ONCE = 200;
    private static final long LOOK_MILLIS = 2_000;

    private final MailTable table;
    private final MailRound round;
    private final MailSettings settings;
    private final Semaphore calls = new Semaphore(0);
    private volatile boolean running;
    private Thread thread = new Thread();

    MailDispatch(MailTable table, MailRound round, MailSettings settings) {
        this.table = table;
        this.round = round;
        this.settings = settings;
    }

    /// There is mail; for any thread.
    void wake() {
        calls.release();
    }

    @Override
    public void start() {
        running = true;
        if (settings.isOn()) {
            thread = Thread.ofVirtual().name("mail").start(this::work);
        }
    }

    /// What is not sent by then stays in the outbox.
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

    private void work() {
        while (running) {
            try {
                if (calls.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                    calls.drainPermits();
                }
                serveAll();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warn("Cannot look for mail to send, for now: {}", e.toString());
            }
        }
    }

    /// Ends early when the SMTP server takes nothing: the others would only wait for it one after the other.
    private void serveAll() {
        for (Reader reader : table.due(READERS_AT_ONCE)) {
            if (!running || !round.serve(reader)) {
                return;
            }
        }
    }
}
