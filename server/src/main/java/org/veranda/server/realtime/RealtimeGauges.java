package org.veranda.server.realtime;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;

import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.veranda.model.identity.TenantId;
import org.veranda.server.realtime.app.App;
import org.veranda.server.realtime.app.Apps;
import org.veranda.server.realtime.channels.NodeChannels;
import org.veranda.server.realtime.channels.cache.KeptLoad;
import org.veranda.server.realtime.engine.Engine;
import org.veranda.server.realtime.engine.HubLoad;
import org.veranda.server.realtime.view.Census;
import org.veranda.server.realtime.view.Count;
import org.veranda.server.realtime.view.Headcount;
import org.veranda.server.realtime.view.Lag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// The operator's figures of what the real-time server carries; a few seconds old at most.
@Component
class RealtimeGauges {

    private static final String PREFIX = "veranda.realtime.";

    /// More tenants than that would make more series than one server is worth; the rest are one.
    static final int MOST_TENANTS = 100;

    private final Census census;
    private final MultiGauge tenants;

    RealtimeGauges(
            MeterRegistry registry,
            Engine engine,
            NodeChannels channels,
            Apps apps,
            Census census,
            ApplicationAvailability availability) {
        this.census = census;
        this.tenants = MultiGauge.builder(PREFIX + "tenant.connections").register(registry);
        for (App app : apps.all()) {
            Tags tags = Tags.of("app", app.id());
            registry.gauge(PREFIX + "connections", tags, census, c -> of(c, app).sockets());
            registry.gauge(PREFIX + "users", tags, census, c -> of(c, app).users());
        }
        load(registry, engine, "channels", HubLoad::channels);
        load(registry, engine, "subscriptions", HubLoad::subscriptions);
        load(registry, engine, "queue.bytes", HubLoad::queuedBytes);
        for (int loop = 0; loop < engine.loads().size(); loop++) {
            int number = loop;
            registry.gauge(
                    PREFIX + "loop.queue.bytes",
                    Tags.of("loop", String.valueOf(number)),
                    engine,
                    e -> e.loads().get(number).queuedBytes());
        }
        registry.gauge(PREFIX + "loop.backlog", engine, Engine::backlog);
        registry.gauge(PREFIX + "loop.silence.seconds", engine, e -> e.silence().toSeconds());
        kept(registry, channels, "cache.events", KeptLoad::events);
        kept(registry, channels, "cache.bytes", KeptLoad::bytes);
        kept(registry, channels, "cache.given.up", KeptLoad::givenUp);
        all(registry, "queue.largest.bytes", Count::largestQueue);
        all(registry, "queue.sockets", Count::waiting);
        all(registry, "behind", Count::behind);
        registry.gauge(PREFIX + "behind.events", census, c -> slowest(c.count()));
        registry.gauge(
                PREFIX + "draining",
                availability,
                a -> a.getReadinessState() == ReadinessState.REFUSING_TRAFFIC ? 1 : 0);
    }

    /// The tenants with most sockets one by one, and the others together.
    @Scheduled(fixedDelayString = "PT15S")
    void countTenants() {
        tenants.register(rows(census.count().tenants()), true);
    }

    static List<Row<?>> rows(Map<TenantId, Count> counts) {
        List<Map.Entry<TenantId, Count>> largestFirst =
                counts.entrySet().stream()
                        .sorted(
                                Comparator.comparingInt((Map.Entry<TenantId, Count> entry) ->
                                                entry.getValue().sockets())
                                        .reversed())
                        .toList();
        List<Row<?>> rows = new ArrayList<>();
        largestFirst.stream()
                .limit(MOST_TENANTS)
                .forEach(entry ->
                        rows.add(row(entry.getKey().toString(), entry.getValue().sockets())));
        int others =
                largestFirst.stream()
                        .skip(MOST_TENANTS)
                        .mapToInt(entry -> entry.getValue().sockets())
                        .sum();
        rows.add(row("others", others));
        return rows;
    }

    private static Row<?> row(String tenant, int sockets) {
        return Row.of(Tags.of("tenant", tenant), sockets);
    }

    private static Count of(Census census, App app) {
        return census.count().apps().getOrDefault(app.id(), Count.NONE);
    }

    private static double slowest(Headcount count) {
        return count.streams().stream().mapToLong(Lag::events).max().orElse(0);
    }

    private static void load(
            MeterRegistry registry, Engine engine, String name, ToDoubleFunction<HubLoad> value) {
        registry.gauge(PREFIX + name, engine, e -> value.applyAsDouble(e.load()));
    }

    private static void kept(
            MeterRegistry registry,
            NodeChannels channels,
            String name,
            ToDoubleFunction<KeptLoad> value) {
        registry.gauge(PREFIX + name, channels, c -> value.applyAsDouble(c.kept()));
    }

    private void all(MeterRegistry registry, String name, ToDoubleFunction<Count> value) {
        registry.gauge(PREFIX + name, census, c -> value.applyAsDouble(c.count().all()));
    }
}
