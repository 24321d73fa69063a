package org.veranda.server.realtime.view;

import org.veranda.model.identity.TenantId;

import java.util.List;
import java.util.Map;

/// Who was connected when somebody last counted.
///
/// @param apps by the app's id
/// @param streams those that somebody is behind on, the worst first
public record Headcount(
        Count all, Map<String, Count> apps, Map<TenantId, Count> tenants, List<Lag> streams) {

    static final Headcount NONE = new Headcount(Count.NONE, Map.of(), Map.of(), List.of());

    public Headcount {
        apps = Map.copyOf(apps);
        tenants = Map.copyOf(tenants);
        streams = List.copyOf(streams);
    }
}
