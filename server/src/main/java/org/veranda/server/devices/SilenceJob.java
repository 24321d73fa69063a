package org.veranda.server.devices;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.veranda.model.identity.TenantId;
import org.veranda.server.tenancy.CurrentTenant;

import java.time.Clock;
import java.time.Instant;

/// Settles what became of devices that were not heard in time. A server that was down has heard nobody, so silence counts
/// from its start at the earliest.
@Component
class SilenceJob {

    private static final Logger LOG = LoggerFactory.getLogger(SilenceJob.class);

    private final SilentDevices silent;
    private final Silence silence;
    private final Clock clock;
    private final Instant listeningSince;

    SilenceJob(SilentDevices silent, Silence silence, Clock clock) {
        this.silent = silent;
        this.silence = silence;
        this.clock = clock;
        this.listeningSince = clock.instant();
    }

    @Scheduled(fixedDelayString = "PT5S", initialDelayString = "PT5S")
    void look() {
        silent.tenants(listeningSince, clock.instant())
                .forEach(tenant -> CurrentTenant.run(tenant, () -> look(tenant)));
    }

    private void look(TenantId tenant) {
        try {
            settle(listeningSince, clock.instant());
        } catch (RuntimeException e) {
            LOG.error("Cannot settle the silent devices of tenant {}", tenant, e);
        }
    }

    /// Of the current tenant, at that moment.
    void settle(Instant listening, Instant now) {
        int changed;
        do {
            changed = silence.settle(listening, now);
        } while (changed == Silence.BATCH);
        int told;
        do {
            told = silence.catchUp(now);
        } while (told == Silence.BATCH);
    }
}
