package org.veranda.server.realtime;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import org.veranda.server.realtime.engine.Engine;

import java.time.Duration;

/// Tells `/actuator/health` that a loop hangs: its sockets are open and hear nothing.
@Component
class LoopHealth implements HealthIndicator {

    static final Duration LONGEST_SILENCE = Duration.ofSeconds(30);

    private final Engine engine;

    LoopHealth(Engine engine) {
        this.engine = engine;
    }

    @Override
    public Health health() {
        return of(engine.silence());
    }

    static Health of(Duration silence) {
        return silence.compareTo(LONGEST_SILENCE) > 0
                ? Health.down().withDetail("silentSeconds", silence.toSeconds()).build()
                : Health.up().build();
    }
}
