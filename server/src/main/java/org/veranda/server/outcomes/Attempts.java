package org.veranda.server.outcomes;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.veranda.model.Refusal;
import org.veranda.model.RefusalCode;
import org.veranda.server.journal.Journal;
import org.veranda.server.problem.RefusedException;
import org.veranda.wire.CommandOutcome;
import org.veranda.wire.Current;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/// Tries a command's work until it has an outcome: the stored one, a new one, or the fault of the last try.
@Component
class Attempts {

    private static final int TRIES = 4;

    private final StoredOutcomes stored;
    private final Journal journal;
    private final TransactionTemplate transaction;

    Attempts(StoredOutcomes stored, Journal journal, PlatformTransactionManager transactions) {
        this.stored = stored;
        this.journal = journal;
        this.transaction = new TransactionTemplate(transactions);
    }

    CommandOutcome execute(CommandKey key, Work work) {
        for (int left = TRIES - 1; ; left--) {
            try {
                return attempt(key, work);
            } catch (PessimisticLockingFailureException | DuplicateKeyException e) {
                if (left == 0) {
                    throw e;
                }
            }
        }
    }

    private CommandOutcome attempt(CommandKey key, Work work) {
        try {
            return inTransaction(() -> decide(key, work));
        } catch (RefusedException e) {
            return inTransaction(() -> refuse(key, e));
        }
    }

    private CommandOutcome inTransaction(Supplier<CommandOutcome> step) {
        return java.util.Objects.requireNonNull(transaction.execute(_ -> step.get()));
    }

    private CommandOutcome decide(CommandKey key, Work work) {
        return stored.find(key).orElseGet(() -> perform(key, work));
    }

    private CommandOutcome perform(CommandKey key, Work work) {
        if (Expiry.expired(key, Instant.now())) {
            return new CommandOutcome.Refused(key.id(), expired(), null);
        }
        journal.comesFrom(key.id());
        Effect effect = work.perform();
        CommandOutcome outcome = outcome(key, effect);
        stored.keep(key, outcome);
        return outcome;
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

    private CommandOutcome refuse(CommandKey key, RefusedException e) {
        return stored.find(key)
                .orElseGet(() -> {
                    CommandOutcome outcome =
                            CommandOutcome.refused(key.id(), e.refusal(), current(e));
                    stored.keep(key, outcome);
                    return outcome;
                });
    }

    private static @Nullable Current current(RefusedException e) {
        return e.current() instanceof Current current ? current : null;
    }

    private static Refusal expired() {
        return new Refusal(
                RefusalCode.COMMAND_EXPIRED,
                "command",
                "",
                "",
                "The command was made too long ago, or its clock is ahead.",
                List.of(),
                List.of());
    }
}
