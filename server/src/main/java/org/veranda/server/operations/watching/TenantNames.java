package org.veranda.server.operations.watching;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.veranda.model.identity.TenantId;
import org.veranda.server.tenancy.Tenant;
import org.veranda.server.tenancy.Tenants;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// What tenants are called; asked of the database once a minute at most and behind the page's
/// back, for the page asks every few seconds and has to show the rest without a database.
@Component
final class TenantNames {

    private static final Logger LOG = LoggerFactory.getLogger(TenantNames.class);
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Supplier<List<Tenant>> tenants;
    private final Clock clock;
    private final Executor background;
    private volatile Map<TenantId, String> names = Map.of();
    private Instant asked = Instant.EPOCH;

    @Autowired
    TenantNames(Tenants tenants, Clock clock) {
        this(tenants::all, clock, task -> Thread.ofVirtual().name("tenant-names").start(task));
    }

    TenantNames(Supplier<List<Tenant>> tenants, Clock clock, Executor background) {
        this.tenants = tenants;
        this.clock = clock;
        this.background = background;
    }

    /// The tenant's name; its number where the name is not known yet.
    String of(TenantId tenant) {
        if (isDue()) {
            background.execute(this::ask);
        }
        return names.getOrDefault(tenant, tenant.toString());
    }

    private synchronized boolean isDue() {
        Instant now = clock.instant();
        boolean due = Duration.between(asked, now).abs().compareTo(FRESH) > 0;
        if (due) {
            asked = now;
        }
        return due;
    }

    private void ask() {
        try {
            names = tenants.get().stream().collect(Collectors.toMap(Tenant::id, Tenant::name));
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Cannot ask for the tenants' names: {}", e.getMessage());
        }
    }
}
