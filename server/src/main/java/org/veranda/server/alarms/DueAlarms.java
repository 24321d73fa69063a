package org.veranda.server.alarms;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.veranda.model.identity.TenantId;
import org.veranda.server.tenancy.CurrentTenant;

import java.time.Clock;
import java.util.List;

/// Looks twice a second for whose alarms time has something to do: one question over all tenants.
@Component
class DueAlarms {

    private static final Logger LOG = LoggerFactory.getLogger(DueAlarms.class);

    private final JdbcClient platform;
    private final AlarmDeadlines deadlines;
    private final Clock clock;

    DueAlarms(@Qualifier("platform") JdbcClient platform, AlarmDeadlines deadlines, Clock clock) {
        this.platform = platform;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT0.5S", initialDelayString = "PT2S")
    void look() {
        tenants().forEach(tenant -> CurrentTenant.run(tenant, () -> meet(tenant)));
    }

    private List<TenantId> tenants() {
        return platform.sql(
                        "select distinct tenant_id from alarm where due_at <= :now::timestamptz")
                .param("now", clock.instant().toString())
                .query((row, _) -> new TenantId(row.getLong("tenant_id")))
                .list();
    }

    private void meet(TenantId tenant) {
        try {
            boolean more = true;
            while (more) {
                more = deadlines.meet(clock.instant());
            }
        } catch (RuntimeException e) {
            LOG.error("Cannot do what is due for the alarms of tenant {}", tenant, e);
        }
    }
}
