package org.veranda.server.tenancy;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.util.Optional;

/// Something that the current transaction has read and need not read again; gone with it.
final class KnownInTransaction<T> {

    /// What is known, if anything is and a transaction is open.
    Optional<T> get() {
        Kept kept = kept();
        return kept == null ? Optional.empty() : Optional.of(kept.value);
    }

    T keep(T value) {
        Kept kept = kept();
        if (kept != null) {
            kept.value = value;
        } else if (TransactionSynchronizationManager.isSynchronizationActive()) {
            Kept first = new Kept(value);
            first.resume();
            TransactionSynchronizationManager.registerSynchronization(first);
        }
        return value;
    }

    @SuppressWarnings("unchecked")
    private @Nullable Kept kept() {
        return (Kept) TransactionSynchronizationManager.getResource(this);
    }

    private final class Kept implements TransactionSynchronization {

        private T value;

        Kept(T value) {
            this.value = value;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(KnownInTransaction.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(KnownInTransaction.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(KnownInTransaction.this);
        }
    }
}
