package org.veranda.server.operations.watching;

import org.springframework.stereotype.Component;
import org.veranda.model.identity.TenantId;
import org.veranda.server.tenancy.Tenant;
import org.veranda.server.tenancy.Tenants;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/// What tenants are called; asked of the database once a minute at most, for the page asks every few seconds.
@Component
final class TenantNames {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Tenants tenants;
    private final Clock clock;
    private Map<TenantId, String> names = Map.of();
    private Instant asked = Instant.EPOCH;

    TenantNames(Tenants tenants, Clock clock) {
        this.tenants = tenants;
        this.clock = clock;
    }

    /// The tenant's name; its number where the name is not known yet.
    synchronized String of(TenantId tenant) {
        Instant now = clock.instant();
        if (!names.containsKey(tenant) && Duration.between(asked, now).abs().compareTo(FRESH) > 0) {
            asked = now;
            names = tenants.all().stream().collect(Collectors.toMap(Tenant::id, Tenant::name));
        }
        return names.getOrDefault(tenant, tenant.toString());
    }
}
