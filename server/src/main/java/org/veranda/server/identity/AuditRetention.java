package org.veranda.server.identity;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.tenancy.Tenants;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;

/// Forgets what tenants' trails and the platform's have of long ago, and strangers who were refused: after ninety days, and the oldest when
/// there are a million, so that nobody can fill the disk by guessing.
@Component
class AuditRetention {

    private static final int MOST = 1_000_000;

    private final JdbcClient platform;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Tenants tenants;
    private final PlatformTrailRows trail;
    private final Clock clock;
    private final AuditSettings settings;

    AuditRetention(
            @Qualifier("platform") JdbcClient platform,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Tenants tenants,
            PlatformTrailRows trail,
            Clock clock,
            AuditSettings settings) {
        this.platform = platform;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.tenants = tenants;
        this.trail = trail;
        this.clock = clock;
        this.settings = settings;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT3M")
    void tend() {
        forget(MOST);
        Instant oldest = clock.instant().minus(settings.keep());
        trail.forget(oldest);
        tenants.all().forEach(tenant -> CurrentTenant.run(tenant.id(), () -> forget(oldest)));
    }

    void forget(Instant oldest) {
        transaction.executeWithoutResult(_ ->
                jdbc.sql("select 1 from veranda_forget_audit(:oldest)")
                        .param("oldest", Timestamp.from(oldest))
                        .query(Integer.class)
                        .list());
    }

    void forget(int most) {
        platform.sql(
                        """
                        delete from stranger_audit
                         where at < now() - interval '90 days'
                            or id <= (select max(id) from stranger_audit) - :most
                        """)
                .param("most", most)
                .update();
    }
}
