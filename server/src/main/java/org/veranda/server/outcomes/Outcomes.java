package org.veranda.server.outcomes;

import org.springframework.stereotype.Service;
import org.veranda.wire.CommandOutcome;

/// Sees to it that one command id has one outcome, however often and however concurrently it is sent.
@Service
public class Outcomes {

    private final Attempts attempts;

    Outcomes(Attempts attempts) {
        this.attempts = attempts;
    }

    /// Carries out the work in a transaction of its own, or answers what became of that command before.
    public CommandOutcome execute(CommandKey key, Work work) {
        return attempts.execute(key, work);
    }
}
