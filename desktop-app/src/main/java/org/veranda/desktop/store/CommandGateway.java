package org.veranda.desktop.store;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.veranda.desktop.connection.session.Api;
import org.veranda.desktop.ui.TaskRunner;
import org.veranda.model.RuleOverride;
import org.veranda.wire.Command;
import org.veranda.wire.CommandEnvelope;
import org.veranda.wire.CommandId;
import org.veranda.wire.CommandOutcome;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Sends commands to the server in the order they were given, one submission at a time, and asks
/// again with the same ids until it knows what became of them.
public final class CommandGateway implements Commands, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(CommandGateway.class);
    private static final Duration LONGEST_MARK = Duration.ofSeconds(10);

    private final BlockingQueue<Submission> waiting = new LinkedBlockingQueue<>();
    private final Answers answers = new Answers();
    private final Store store;
    private final TaskRunner tasks;
    private final Delivery delivery;
    private final Thread sender;

    public CommandGateway(Api api, Store store, TaskRunner tasks) {
        this.store = store;
        this.tasks = tasks;
        this.delivery = new Delivery(api);
        this.sender = Thread.ofVirtual().name("commands").start(this::run);
    }

    @Override
    public CompletionStage<List<CommandOutcome>> submitAll(
            List<? extends Command> commands, @Nullable RuleOverride override) {
        if (commands.isEmpty()) {
            return CompletableFuture.completedStage(List.of());
        }
        List<CommandEnvelope> envelopes = new ArrayList<>();
        Instant now = Instant.now();
        for (Command command : commands) {
            CommandEnvelope envelope =
                    new CommandEnvelope(
                            CommandId.at(now.toEpochMilli()), command, now, List.of(), override);
            envelopes.add(envelope);
            store.begun(envelope.id(), Subject.of(command));
        }
        Submission submission = new Submission(envelopes, new CompletableFuture<>());
        answers.begin(envelopes.size());
        CompletionStage<List<CommandOutcome>> told = tasks.onFx(submission.outcomes());
        told.whenComplete((outcomes, failure) -> answers.end(envelopes.size(), outcomes, failure));
        waiting.add(submission);
        return told;
    }

    /// What of all this has no outcome yet.
    public Answers answers() {
        return answers;
    }

    /// Stops asking; what is under way fails.
    @Override
    public void close() {
        sender.interrupt();
    }

    private void run() {
        try {
            while (true) {
                carryOut(waiting.take());
            }
        } catch (InterruptedException _) {
            waiting.forEach(
                    left -> left.outcomes().completeExceptionally(new InterruptedException()));
        }
    }

    private void carryOut(Submission submission) throws InterruptedException {
        try {
            List<CommandOutcome> outcomes = delivery.deliver(submission.commands());
            settle(submission, outcomes);
            submission.outcomes().complete(outcomes);
        } catch (UndeliveredException e) {
            log.warn("Cannot tell what became of all commands: {}", e.getMessage());
            settle(submission, e.known());
            submission.outcomes().completeExceptionally(e);
        } catch (InterruptedException e) {
            settle(submission, List.of());
            submission.outcomes().completeExceptionally(e);
            throw e;
        } catch (RuntimeException e) {
            log.error("Cannot carry out commands", e);
            settle(submission, List.of());
            submission.outcomes().completeExceptionally(e);
        }
    }

    /// What was accepted stays marked until its event is shown, or for a while when none comes.
    private void settle(Submission submission, List<CommandOutcome> outcomes) {
        Set<UUID> told = new HashSet<>();
        for (CommandOutcome outcome : outcomes) {
            if (outcome instanceof CommandOutcome.Accepted accepted
                    && !accepted.cursors().isEmpty()) {
                told.add(outcome.id());
            }
        }
        for (CommandEnvelope command : submission.commands()) {
            if (!told.contains(command.id())) {
                store.settled(command.id());
            }
        }
        if (!told.isEmpty()) {
            CompletableFuture.delayedExecutor(LONGEST_MARK.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(() -> told.forEach(store::settled));
        }
    }

    private record Submission(
            List<CommandEnvelope> commands, CompletableFuture<List<CommandOutcome>> outcomes) {}
}
