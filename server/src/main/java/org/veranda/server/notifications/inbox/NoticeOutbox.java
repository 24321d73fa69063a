package org.veranda.server.notifications.inbox;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.veranda.model.identity.TenantId;
import org.veranda.server.notifications.PersonalNotice;
import org.veranda.server.notifications.SharedAlarms;
import org.veranda.server.tenancy.CurrentTenant;

/// Keeps a notice in the transaction that causes it, and has it told once that is committed.
@Component
class NoticeOutbox {

    private final OutboxTable table;
    private final NoticeRelay relay;

    NoticeOutbox(OutboxTable table, NoticeRelay relay) {
        this.table = table;
        this.relay = relay;
    }

    @EventListener
    void on(PersonalNotice notice) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "Cannot keep a notice of %s: no transaction is open".formatted(notice.about()));
        }
        if (!notice.to().isAny()) {
            return;
        }
        table.add(notice);
        wakeAfterCommit();
    }

    @EventListener
    void on(SharedAlarms alarms) {
        if (!alarms.changes().isEmpty()) {
            table.add(alarms);
            wakeAfterCommit();
        }
    }

    private void wakeAfterCommit() {
        TenantId tenant = CurrentTenant.get();
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        relay.wake(tenant);
                    }
                });
    }
}
