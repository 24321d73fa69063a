package org.veranda.server.journal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.function.SingletonSupplier;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Ties what is appended to the current transaction: numbered just before its commit, told just after.
@Component
class JournalWriter {

    private static final Logger LOG = LoggerFactory.getLogger(JournalWriter.class);

    private final Numbering numbering;
    private final Partitions partitions;
    private final Supplier<List<JournalListener>> listeners;

    /// Listeners are looked up late, since they may read the journal themselves.
    JournalWriter(
            Numbering numbering, Partitions partitions, ObjectProvider<JournalListener> listeners) {
        this.numbering = numbering;
        this.partitions = partitions;
        this.listeners = SingletonSupplier.of(() -> listeners.orderedStream().toList());
    }

    PendingEvents pending() {
        Object bound = TransactionSynchronizationManager.getResource(this);
        return bound == null ? begin() : (PendingEvents) bound;
    }

    private PendingEvents begin() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Cannot append to the journal: no transaction is open");
        }
        partitions.ready();
        PendingEvents pending = new PendingEvents();
        TransactionSynchronizationManager.bindResource(this, pending);
        TransactionSynchronizationManager.registerSynchronization(new Completion(pending));
        return pending;
    }

    Map<StreamName, StreamHead> heads(Collection<StreamName> streams) {
        return numbering.heads(streams);
    }

    Map<StreamName, Long> flush() {
        PendingEvents pending = pending();
        write(pending);
        return pending.cursors();
    }

    private void write(PendingEvents pending) {
        List<PendingEvents.Pending> events = pending.take();
        if (!events.isEmpty()) {
            pending.wrote(numbering.write(events, pending.command()));
        }
    }

    private void announce(List<JournalEntry> batch) {
        if (!batch.isEmpty()) {
            listeners.get().forEach(listener -> announce(listener, batch));
        }
    }

    /// What was committed stays committed, whatever a listener makes of it.
    private static void announce(JournalListener listener, List<JournalEntry> batch) {
        try {
            listener.appended(batch);
        } catch (RuntimeException e) {
            LOG.error("Cannot announce {} events to {}", batch.size(), listener, e);
        }
    }

    private final class Completion implements TransactionSynchronization {

        private final PendingEvents pending;

        Completion(PendingEvents pending) {
            this.pending = pending;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            write(pending);
        }

        @Override
        public void afterCommit() {
            announce(pending.written());
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResource(JournalWriter.this);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(JournalWriter.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(JournalWriter.this, pending);
        }
    }
}
