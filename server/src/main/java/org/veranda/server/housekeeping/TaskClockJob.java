package org.veranda.server.housekeeping;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.veranda.model.identity.TenantId;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.tenancy.Tenants;

import java.time.Clock;

/// Lets the tasks' clocks strike, tenant by tenant, each in a transaction of its own.
@Component
class TaskClockJob {

    private static final Logger log = LoggerFactory.getLogger(TaskClockJob.class);

    private final Tenants tenants;
    private final TaskClock clocks;
    private final Clock clock;

    TaskClockJob(Tenants tenants, TaskClock clocks, Clock clock) {
        this.tenants = tenants;
        this.clocks = clocks;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT15S", initialDelayString = "PT15S")
    void strike() {
        tenants.all().forEach(tenant -> CurrentTenant.run(tenant.id(), () -> strike(tenant.id())));
    }

    private void strike(TenantId tenant) {
        try {
            clocks.strike(clock.instant());
        } catch (RuntimeException e) {
            log.error("Cannot look at the clocks of tenant {}", tenant, e);
        }
    }
}
