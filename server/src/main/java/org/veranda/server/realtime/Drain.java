package org.veranda.server.realtime;

import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.veranda.server.realtime.engine.Engine;
import org.veranda.server.realtime.jetty.Draining;

/// Lets everyone go before the server stops: readiness fails, then new sockets get 503, and then the others are sent to
/// reconnect in [Waves]. Stops before anything else does.
@Component
class Drain implements SmartLifecycle {

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
            new Waves(engine, Thread::sleep).sendAway();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
