package org.veranda.desktop.store;

import org.jspecify.annotations.Nullable;
import org.veranda.model.RuleOverride;
import org.veranda.wire.Command;
import org.veranda.wire.CommandOutcome;

import java.util.List;
import java.util.concurrent.CompletionStage;

/// The one way to change anything. Call on the FX thread; every stage completes there.
///
/// Once a command may have reached the server it is asked again, under the same id, until the
/// outcome is known. A stage fails with an [UndeliveredException], which has the outcomes that are
/// known and tells what is known about the rest.
public interface Commands {

    /// Carries out the commands in order, each on its own; one outcome each.
    ///
    /// @param override against the rules, for those who may
    CompletionStage<List<CommandOutcome>> submitAll(
            List<? extends Command> commands, @Nullable RuleOverride override);

    default CompletionStage<List<CommandOutcome>> submitAll(List<? extends Command> commands) {
        return submitAll(commands, null);
    }

    default CompletionStage<CommandOutcome> submit(
            Command command, @Nullable RuleOverride override) {
        return submitAll(List.of(command), override).thenApply(List::getFirst);
    }

    default CompletionStage<CommandOutcome> submit(Command command) {
        return submit(command, null);
    }
}
