package org.veranda.server.identity;

import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.veranda.server.tenancy.CurrentTenant;

import java.util.Optional;

/// Who acts in a session. Needs no tenant bound to the thread.
@Service
public class Actors {

    private final SessionTable sessions;
    private final StandingSessions standing;
    private final TransactionTemplate transaction;

    Actors(
            SessionTable sessions,
            StandingSessions standing,
            PlatformTransactionManager transactions) {
        this.sessions = sessions;
        this.standing = standing;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setReadOnly(true);
    }

    /// Reads it from the database; empty when the session does not stand or the user is disabled.
    public Optional<Actor> bySession(SessionId id) {
        return CurrentTenant.call(id.tenant(), () -> transaction.execute(_ -> sessions.actor(id)));
    }

    /// The same for each request: at most a moment old, and never older than a change made here.
    public Optional<Actor> forRequest(SessionId id) {
        return standing.find(id, () -> bySession(id));
    }
}
