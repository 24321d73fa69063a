package org.veranda.server.alarms;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.veranda.model.identity.TenantId;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.tenancy.Tenants;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;

/// Forgets what was done to alarms long ago, a part at a time; of an alarm that is open it forgets nothing.
@Component
class AlarmRetention {

    private static final Logger LOG = LoggerFactory.getLogger(AlarmRetention.class);

    private static final int AT_ONCE = 10_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Tenants tenants;
    private final Clock clock;
    private final AlarmSettings settings;

    AlarmRetention(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Tenants tenants,
            Clock clock,
            AlarmSettings settings) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.tenants = tenants;
        this.clock = clock;
        this.settings = settings;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT7M")
    void tend() {
        Instant oldest = clock.instant().minus(settings.keepHistory());
        tenants.all()
                .forEach(tenant -> CurrentTenant.run(tenant.id(), () -> tend(tenant.id(), oldest)));
    }

    private void tend(TenantId tenant, Instant oldest) {
        try {
            forget(oldest);
        } catch (RuntimeException e) {
            LOG.warn("Cannot forget old alarms of tenant {}: {}", tenant, e.toString());
        }
    }

    /// Of the current tenant, what is older.
    void forget(Instant oldest) {
        long gone;
        do {
            gone = Objects.requireNonNull(transaction.execute(_ -> forgetSome(oldest)));
        } while (gone == AT_ONCE);
    }

    private long forgetSome(Instant oldest) {
        return jdbc.sql("select veranda_forget_alarm_history(:oldest, :most)")
                .param("oldest", Timestamp.from(oldest))
                .param("most", AT_ONCE)
                .query(Long.class)
                .single();
    }
}
