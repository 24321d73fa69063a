package org.veranda.server.identity;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Publishes events once the transaction that made them true is committed.
@Component
class Announcements {

    private final ApplicationEventPublisher events;
    private final StandingSessions standing;

    Announcements(ApplicationEventPublisher events, StandingSessions standing) {
        this.events = events;
        this.standing = standing;
    }

    void afterCommit(Object event) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        standing.forgetAll();
                        events.publishEvent(event);
                    }
                });
    }
}
