package org.veranda.server.firmware;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.veranda.model.firmware.RolloutId;
import org.veranda.model.identity.TenantId;
import org.veranda.server.tenancy.CurrentTenant;

import java.util.List;
import java.util.Objects;

/// Looks after the rollouts of every tenant that has some under way, each rollout in a transaction of its own:
/// what one node does at a moment no other does, and one that cannot be looked after keeps no other waiting.
@Component
class RolloutJob {

    private static final Logger log = LoggerFactory.getLogger(RolloutJob.class);

    private static final int MOST_ROUNDS = 20;

    private final JdbcClient platform;
    private final RolloutCare care;
    private final TransactionTemplate transaction;

    RolloutJob(
            @Qualifier("platform") JdbcClient platform,
            RolloutCare care,
            TransactionTemplate transaction) {
        this.platform = platform;
        this.care = care;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelayString = "PT1S", initialDelayString = "PT5S")
    void look() {
        tenants().forEach(tenant -> CurrentTenant.run(tenant, () -> look(tenant)));
    }

    void look(TenantId tenant) {
        try {
            Objects.requireNonNull(transaction.execute(_ -> care.underWay()))
                    .forEach(rollout -> look(tenant, rollout));
        } catch (RuntimeException e) {
            log.error("Cannot look after the rollouts of tenant {}", tenant, e);
        }
    }

    /// As long as there are many whose turn has come, there is another round.
    private void look(TenantId tenant, RolloutId rollout) {
        try {
            boolean more = true;
            for (int round = 0; more && round < MOST_ROUNDS; round++) {
                more = Boolean.TRUE.equals(transaction.execute(_ -> care.look(rollout)));
            }
        } catch (RuntimeException e) {
            log.error("Cannot look after rollout {} of tenant {}", rollout, tenant, e);
        }
    }

    private List<TenantId> tenants() {
        return platform.sql(
                        """
                        select tenant_id from firmware_rollout
                         where state in ('scheduled', 'running', 'paused', 'halted', 'aborting')
                         union select tenant_id from firmware_late_report order by tenant_id
                        """)
                .query((row, _) -> new TenantId(row.getLong(1)))
                .list();
    }
}
