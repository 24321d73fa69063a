package org.veranda.server.rooms;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.veranda.model.identity.TenantId;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.tenancy.Tenants;

import java.time.Clock;

/// Releases rooms when their hold ends: time alone tells nobody that a room may be given again.
@Component
class LapsedHolds {

    private static final Logger log = LoggerFactory.getLogger(LapsedHolds.class);

    private final Tenants tenants;
    private final RoomReleases releases;
    private final Clock clock;

    LapsedHolds(Tenants tenants, RoomReleases releases, Clock clock) {
        this.tenants = tenants;
        this.releases = releases;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT10S", initialDelayString = "PT10S")
    void release() {
        tenants.all().forEach(tenant -> CurrentTenant.run(tenant.id(), () -> release(tenant.id())));
    }

    private void release(TenantId tenant) {
        try {
            releases.lapsed(clock.instant()).forEach(room -> releases.end(room, clock.instant()));
        } catch (RuntimeException e) {
            log.error("Cannot release rooms of tenant {}", tenant, e);
        }
    }
}
