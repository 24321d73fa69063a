package org.veranda.server.outcomes;

import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.veranda.model.identity.TenantId;
import org.veranda.model.identity.UserId;
import org.veranda.server.tenancy.Collisions;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.wire.CommandOutcome;

import java.util.Optional;
import java.util.UUID;

/// Sees to it that one command id has one outcome, however often and however concurrently it is sent.
@Service
public class Outcomes {

    private static final int RETRIES = 3;

    private final Attempts attempts;
    private final StoredOutcomes stored;

    Outcomes(Attempts attempts, StoredOutcomes stored) {
        this.attempts = attempts;
        this.stored = stored;
    }

    /// Carries out the work in a transaction of its own, or answers what became of that command before.
    /// Faults are thrown and not remembered: the command may be sent again.
    public CommandOutcome execute(CommandKey key, Work work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "Cannot execute command " + key.id() + ": a transaction is open already");
        }
        return CurrentTenant.call(key.tenant(), () -> retry(key, work));
    }

    /// What became of that command before, if anything.
    public Optional<CommandOutcome> find(TenantId tenant, UserId user, UUID id) {
        return CurrentTenant.call(tenant, () -> stored.find(user, id));
    }

    private CommandOutcome retry(CommandKey key, Work work) {
        for (int retry = 0; retry < RETRIES; retry++) {
            try {
                return attempts.attempt(key, work);
            } catch (RuntimeException e) {
                if (!Chance.failed(e)) {
                    throw e;
                }
                Collisions.pause();
            }
        }
        return attempts.attempt(key, work);
    }
}
