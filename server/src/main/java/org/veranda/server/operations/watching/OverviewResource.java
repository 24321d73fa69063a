package org.veranda.server.operations.watching;

import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.veranda.server.operations.watching.Overview.Happened;
import org.veranda.server.operations.watching.Overview.OfApp;
import org.veranda.server.operations.watching.Overview.OfTenant;
import org.veranda.server.operations.watching.Overview.Totals;
import org.veranda.server.realtime.view.AppBook;
import org.veranda.server.realtime.view.Census;
import org.veranda.server.realtime.view.ChannelBook;
import org.veranda.server.realtime.view.ChannelBook.Sizes;
import org.veranda.server.realtime.view.Count;
import org.veranda.server.realtime.view.Headcount;
import org.veranda.server.realtime.watch.Latency;

import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Who is connected, how far behind, how full the queues, how long it takes, and what was refused.
@RestController
class OverviewResource {

    private static final String PREFIX = "veranda.realtime.";
    private static final int MOST_TENANTS = 500;

    private final Census census;
    private final ChannelBook channels;
    private final AppBook apps;
    private final TenantNames names;
    private final Latency latency;
    private final Figures figures;
    private final ApplicationAvailability availability;
    private final Clock clock;

    OverviewResource(
            Census census,
            ChannelBook channels,
            AppBook apps,
            TenantNames names,
            Latency latency,
            Figures figures,
            ApplicationAvailability availability,
            Clock clock) {
        this.census = census;
        this.channels = channels;
        this.apps = apps;
        this.names = names;
        this.latency = latency;
        this.figures = figures;
        this.availability = availability;
        this.clock = clock;
    }

    @GetMapping("/operator/api/overview")
    Map<String, Object> overview() {
        Headcount count = census.count();
        Sizes sizes = channels.sizes();
        return Map.of(
                "data",
                new Overview(
                        clock.instant(),
                        availability.getReadinessState() == ReadinessState.REFUSING_TRAFFIC,
                        new Totals(count.all(), sizes.all(), latency.lately().orElse(null)),
                        apps(count, sizes),
                        tenants(count, sizes),
                        count.streams(),
                        happened()));
    }

    private List<OfApp> apps(Headcount count, Sizes sizes) {
        return apps.all().stream()
                .map(app ->
                        new OfApp(
                                app.id(),
                                app.key(),
                                app.enabled(),
                                sizes.apps().getOrDefault(app.id(), 0),
                                count.apps().getOrDefault(app.id(), Count.NONE)))
                .toList();
    }

    private List<OfTenant> tenants(Headcount count, Sizes sizes) {
        return count.tenants().entrySet().stream()
                .map(entry ->
                        new OfTenant(
                                entry.getKey(),
                                names.of(entry.getKey()),
                                sizes.tenants().getOrDefault(entry.getKey(), 0),
                                entry.getValue()))
                .sorted(
                        Comparator.comparingInt((OfTenant one) -> one.count().sockets())
                                .reversed()
                                .thenComparingLong(one -> one.id().value()))
                .limit(MOST_TENANTS)
                .toList();
    }

    private Happened happened() {
        return new Happened(
                Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime()),
                figures.by(PREFIX + "refused", "reason"),
                figures.by(PREFIX + "closed", "code"),
                figures.by(PREFIX + "auth", "outcome"));
    }
}
