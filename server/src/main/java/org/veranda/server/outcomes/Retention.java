package org.veranda.server.outcomes;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.tenancy.Tenant;
import org.veranda.server.tenancy.Tenants;

import java.time.Instant;

/// Forgets outcomes after thirty days, tenant by tenant.
@Component("outcomeRetention")
class Retention {

    private final Tenants tenants;
    private final StoredOutcomes stored;

    Retention(Tenants tenants, StoredOutcomes stored) {
        this.tenants = tenants;
        this.stored = stored;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT2M")
    void tend() {
        Instant oldest = Instant.now().minus(Expiry.KEPT);
        for (Tenant tenant : tenants.all()) {
            CurrentTenant.run(tenant.id(), () -> stored.forgetBefore(oldest));
        }
    }
}
