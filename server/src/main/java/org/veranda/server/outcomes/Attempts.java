package org.veranda.server.outcomes;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.veranda.server.journal.Journal;
import org.veranda.server.problem.RefusedException;
import org.veranda.wire.CommandOutcome;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;

/// One try to bring a command to its outcome: the stored one, or a new one that is stored with what it did.
@Component
class Attempts {

    private static final Logger log = LoggerFactory.getLogger(Attempts.class);

    private final StoredOutcomes stored;
    private final Journal journal;
    private final TransactionTemplate transaction;

    Attempts(StoredOutcomes stored, Journal journal, TransactionTemplate transaction) {
        this.stored = stored;
        this.journal = journal;
        this.transaction = transaction;
    }

    /// A refusal undoes the whole transaction and is stored by the next: nothing was locked that must stay so.
    CommandOutcome attempt(CommandKey key, Work work) {
        try {
            return inTransaction(() -> stored.find(key).orElseGet(() -> perform(key, work)));
        } catch (RefusedException e) {
            return inTransaction(() -> stored.find(key).orElseGet(() -> refuse(key, e)));
        } catch (DataAccessException e) {
            String state = Unfit.state(e);
            if (state == null) {
                throw e;
            }
            log.warn("Cannot store what command {} says: {}", key.id(), state);
            return inTransaction(
                    () -> stored.find(key).orElseGet(() -> stored.keep(key, Answers.unfit(key))));
        }
    }

    private CommandOutcome inTransaction(Supplier<CommandOutcome> step) {
        return Objects.requireNonNull(transaction.execute(_ -> step.get()));
    }

    private CommandOutcome perform(CommandKey key, Work work) {
        if (Expiry.expired(key, Instant.now())) {
            return Answers.expired(key);
        }
        journal.comesFrom(key.id());
        return stored.keep(key, outcome(key, work.perform()));
    }

    private CommandOutcome outcome(CommandKey key, Effect effect) {
        return switch (effect) {
            case Effect.Unchanged _ -> new CommandOutcome.AlreadyDone(key.id());
            case Effect.Changed(var created, var effects) ->
                    new CommandOutcome.Accepted(key.id(), cursors(), created, effects);
        };
    }

    private Map<String, Long> cursors() {
        Map<String, Long> cursors = new TreeMap<>();
        journal.flush().forEach((stream, seq) -> cursors.put(stream.value(), seq));
        return cursors;
    }

    private CommandOutcome refuse(CommandKey key, RefusedException refused) {
        return stored.keep(key, Answers.refused(key, refused));
    }
}
