package org.veranda.desktop.store;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.connection.http.SessionEndedException;
import org.veranda.wire.CommandOutcome;

import java.util.List;

/// How many commands of this console wait for their outcome, and what became of the others. Lives on
/// the FX thread.
public final class Answers {

    private final ReadOnlyIntegerWrapper awaited = new ReadOnlyIntegerWrapper();
    private int undone;
    private int cutOff;

    /// How many have no outcome yet.
    public ReadOnlyIntegerProperty awaited() {
        return awaited.getReadOnlyProperty();
    }

    /// How many were not carried out, or may not have been, since the sign-in.
    public int undone() {
        return undone;
    }

    /// How many will never have an answer when the session ends now.
    public int withoutAnswer() {
        return awaited.get() + cutOff;
    }

    void begin(int commands) {
        awaited.set(awaited.get() + commands);
    }

    void end(int commands, @Nullable List<CommandOutcome> outcomes, @Nullable Throwable failure) {
        if (failure == null && outcomes != null) {
            undone += (int) outcomes.stream().filter(outcome -> !done(outcome)).count();
        } else {
            undone += commands;
            cutOff += failure != null && sessionEnded(failure) ? commands : 0;
        }
        awaited.set(awaited.get() - commands);
    }

    private static boolean done(CommandOutcome outcome) {
        return outcome instanceof CommandOutcome.Accepted
                || outcome instanceof CommandOutcome.AlreadyDone;
    }

    private static boolean sessionEnded(Throwable failure) {
        return failure instanceof UndeliveredException
                && failure.getCause() instanceof SessionEndedException;
    }
}
