package org.veranda.server.realtime;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.stereotype.Component;
import org.veranda.server.realtime.engine.Engine;

/// The operator's figures of what the engine carries; at most a second old.
@Component
class RealtimeGauges implements MeterBinder {

    private final Engine engine;

    RealtimeGauges(Engine engine) {
        this.engine = engine;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        registry.gauge("veranda.realtime.connections", engine, Engine::size);
        registry.gauge("veranda.realtime.channels", engine, e -> e.load().channels());
        registry.gauge("veranda.realtime.subscriptions", engine, e -> e.load().subscriptions());
        registry.gauge("veranda.realtime.queue.bytes", engine, e -> e.load().queuedBytes());
    }
}
