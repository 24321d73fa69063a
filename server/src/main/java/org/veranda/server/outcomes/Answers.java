package org.veranda.server.outcomes;

import org.veranda.model.Refusal;
import org.veranda.model.RefusalCode;
import org.veranda.server.problem.RefusedException;
import org.veranda.wire.CommandOutcome;
import org.veranda.wire.Current;

import java.util.List;

/// The refusals among the outcomes: those of the rules, and those of the command's own envelope.
final class Answers {

    private Answers() {}

    static CommandOutcome refused(CommandKey key, RefusedException refused) {
        Current current = refused.current() instanceof Current seen ? seen : null;
        return CommandOutcome.refused(key.id(), refused.refusal(), current);
    }

    static CommandOutcome expired(CommandKey key) {
        return refused(
                key,
                RefusalCode.COMMAND_EXPIRED,
                "Cannot carry out a command made more than 29 days ago or more than 15 minutes ahead.");
    }

    static CommandOutcome unfit(CommandKey key) {
        return refused(
                key,
                RefusalCode.INVALID,
                "Cannot carry out the command: something that it says cannot be stored.");
    }

    static CommandOutcome reused(CommandKey key) {
        return refused(
                key,
                RefusalCode.ID_REUSED,
                "Cannot carry out the command: its id was used for another one.");
    }

    private static CommandOutcome refused(CommandKey key, RefusalCode code, String message) {
        Refusal refusal = new Refusal(code, "command", "", "", message, List.of(), List.of());
        return new CommandOutcome.Refused(key.id(), refusal, null);
    }
}
