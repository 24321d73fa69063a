package org.veranda.server.realtime;

import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.veranda.server.realtime.connection.Closing;
import org.veranda.server.realtime.engine.Engine;
import org.veranda.server.realtime.engine.Socket;
import org.veranda.server.realtime.jetty.Draining;

import java.util.List;

/// Lets everyone go before the server stops: readiness fails, new sockets get 503, and the others are sent to reconnect in
/// waves, because no client waits a random while by itself. Stops before anything else does.
@Component
class Drain implements SmartLifecycle {

    private static final int WAVES = 20;
    private static final int SMALLEST_WAVE = 50;
    private static final long BETWEEN_WAVES_MILLIS = 100;
    private static final long FAREWELL_MILLIS = 2_000;

    private final Engine engine;
    private final Draining draining;
    private final ApplicationContext context;
    private volatile boolean running;

    Drain(Engine engine, Draining draining, ApplicationContext context) {
        this.engine = engine;
        this.draining = draining;
        this.context = context;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public void stop() {
        running = false;
        AvailabilityChangeEvent.publish(context, ReadinessState.REFUSING_TRAFFIC);
        draining.begin();
        try {
            closeInWaves();
            waitUntilAllAreGone();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void closeInWaves() throws InterruptedException {
        List<Socket> sockets = engine.sockets();
        int wave = Math.max(SMALLEST_WAVE, sockets.size() / WAVES + 1);
        for (int i = 0; i < sockets.size(); i++) {
            Socket socket = sockets.get(i);
            socket.hub().execute(socket, () -> socket.close(Closing.RECONNECT));
            if (i % wave == wave - 1) {
                Thread.sleep(BETWEEN_WAVES_MILLIS);
            }
        }
    }

    private void waitUntilAllAreGone() throws InterruptedException {
        long deadline = System.nanoTime() + FAREWELL_MILLIS * 1_000_000;
        while (engine.size() > 0 && System.nanoTime() < deadline) {
            Thread.sleep(20);
        }
    }
}
