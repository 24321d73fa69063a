package org.veranda.server.notifications.inbox;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.tenancy.Tenants;

import java.time.Clock;
import java.time.Instant;

/// Forgets what is old or too much of somebody's notices, tenant by tenant.
@Component
class NoticeRetention {

    private final Tenants tenants;
    private final NoticeTable table;
    private final TransactionTemplate transaction;
    private final NotificationSettings settings;
    private final Clock clock;

    NoticeRetention(
            Tenants tenants,
            NoticeTable table,
            TransactionTemplate transaction,
            NotificationSettings settings,
            Clock clock) {
        this.tenants = tenants;
        this.table = table;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT4M")
    void tend() {
        Instant oldest = clock.instant().minus(settings.keep());
        tenants.all()
                .forEach(tenant ->
                        CurrentTenant.run(
                                tenant.id(),
                                () ->
                                        transaction.executeWithoutResult(
                                                _ -> table.forget(oldest, settings.most()))));
    }
}
