package org.veranda.desktop.sync;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.veranda.desktop.connection.ConnectionState;
import org.veranda.desktop.connection.ConnectionStatus;
import org.veranda.desktop.connection.SignedOutReason;
import org.veranda.desktop.connection.session.Api;
import org.veranda.desktop.connection.session.Session;
import org.veranda.desktop.store.Store;
import org.veranda.desktop.ui.TaskRunner;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Runs the engine for one session on a thread of its own, from sign-in to sign-out.
public final class Synchroniser implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Synchroniser.class);
    private static final Duration BEAT = Duration.ofMillis(200);
    private static final int BEATS_BETWEEN_LOOKS = 10;

    private final BlockingQueue<Input> inputs = new LinkedBlockingQueue<>();
    private final SyncEngine engine;
    private final NetworkWatch network = new NetworkWatch();
    private final SocketHolder socket;
    private final Outside outside;
    private final Store store;
    private final ConnectionStatus status;
    private final TaskRunner tasks;
    private volatile boolean open = true;
    private @Nullable Thread thread;

    public Synchroniser(Session session, Store store, ConnectionStatus status, TaskRunner tasks) {
        this.store = store;
        this.status = status;
        this.tasks = tasks;
        this.engine = new SyncEngine(session.server().codec(), new SplittableRandom());
        this.socket = new SocketHolder(session.server(), inputs::add);
        this.outside = new Outside(new Api(session), socket, store, status, tasks, inputs::add);
    }

    public void start() {
        store.whenWrong(() -> inputs.add(new Input.NotShown()));
        inputs.add(new Input.Start());
        thread = Thread.ofPlatform().name("sync").daemon().start(this::run);
    }

    /// Tries to connect at once instead of at the time that is shown.
    public void tryNow() {
        inputs.add(new Input.TryNow());
    }

    /// Ends the connection; waits until nothing more is told.
    @Override
    public void close() {
        open = false;
        if (thread != null) {
            thread.interrupt();
            try {
                thread.join(Duration.ofSeconds(2));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void run() {
        network.remember();
        Instant lastBeat = status.now();
        int beats = 0;
        while (open) {
            Input next = next();
            if (next != null) {
                carryOut(next);
            }
            if (lastBeat.plus(BEAT).isBefore(status.now())) {
                lastBeat = status.now();
                carryOut(new Input.Tick());
                beats++;
                if (beats % BEATS_BETWEEN_LOOKS == 0 && network.gained()) {
                    carryOut(new Input.NetworkGained());
                }
            }
        }
        socket.cut();
        if (!engine.over()) {
            tasks.onFx(() -> status.show(new ConnectionState.SignedOut(SignedOutReason.USER)));
        }
    }

    private @Nullable Input next() {
        try {
            return inputs.poll(BEAT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            return null;
        }
    }

    /// One effect that fails takes no other with it.
    private void carryOut(Input input) {
        for (Effect effect : wanted(input)) {
            try {
                if (open) {
                    outside.carryOut(effect);
                }
            } catch (RuntimeException e) {
                log.error("Cannot carry out {}", effect.getClass().getSimpleName(), e);
                inputs.add(new Input.NotShown());
            }
        }
    }

    /// Whatever the engine stumbled over may have been a change: it starts again from a snapshot.
    private List<Effect> wanted(Input input) {
        try {
            return engine.on(input, status.now());
        } catch (RuntimeException e) {
            log.error("Cannot go on after {}", input.getClass().getSimpleName(), e);
            if (!(input instanceof Input.NotShown)) {
                inputs.add(new Input.NotShown());
            }
            return List.of();
        }
    }
}
