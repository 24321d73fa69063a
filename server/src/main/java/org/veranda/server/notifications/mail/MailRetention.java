package org.veranda.server.notifications.mail;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.veranda.server.notifications.inbox.NotificationSettings;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.tenancy.Tenants;

/// Forgets mails that are as old as notices may be, tenant by tenant, and counts what is set aside.
@Component
class MailRetention {

    private final Tenants tenants;
    private final MailTable table;
    private final MailMeters meters;
    private final NotificationSettings settings;

    MailRetention(
            Tenants tenants, MailTable table, MailMeters meters, NotificationSettings settings) {
        this.tenants = tenants;
        this.table = table;
        this.meters = meters;
        this.settings = settings;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    void tend() {
        tenants.all()
                .forEach(tenant ->
                        CurrentTenant.run(tenant.id(), () -> table.forget(settings.keep())));
        meters.stuck(table.stuck());
    }
}
