package org.veranda.server.operations.watching;

import org.jspecify.annotations.Nullable;
import org.veranda.model.identity.TenantId;
import org.veranda.server.operations.watching.Figures.Figure;
import org.veranda.server.realtime.view.Count;
import org.veranda.server.realtime.view.Lag;
import org.veranda.server.realtime.watch.Latency;

import java.time.Instant;
import java.util.List;

/// Everything live at a glance.
///
/// @param draining whether the server is about to stop and takes no more sockets
/// @param apps those that are configured, connected or not
/// @param tenants those that anybody is connected for, the largest first
/// @param streams those that somebody is behind on
record Overview(
        Instant at,
        boolean draining,
        Totals totals,
        List<OfApp> apps,
        List<OfTenant> tenants,
        List<Lag> streams,
        Happened happened) {

    /// @param latency from commit to socket in the last five minutes; null when no event came
    record Totals(Count count, int channels, Latency.@Nullable Lately latency) {}

    record OfApp(String id, String key, boolean enabled, int channels, Count count) {}

    record OfTenant(TenantId id, String name, int channels, Count count) {}

    /// What happened since the server started.
    record Happened(Instant since, List<Figure> refused, List<Figure> closed, List<Figure> auth) {}
}
