package org.veranda.server.housekeeping;

import org.jspecify.annotations.Nullable;
import org.veranda.model.task.Task;

import java.time.Duration;
import java.time.Instant;

/// When the house must look at a task again.
final class Due {

    /// How long what is done may still be looked at where nobody has to.
    private static final Duration CLOSES_AFTER = Duration.ofDays(7);

    private Due() {}

    static @Nullable Instant at(Task task) {
        return switch (task.state()) {
            case OPEN, ASSIGNED, ACCEPTED, REOPENED -> task.sla().nextStep();
            case DEFERRED -> task.until();
            case DONE -> closes(task.doneAt());
            default -> null;
        };
    }

    private static @Nullable Instant closes(@Nullable Instant done) {
        return done == null ? null : done.plus(CLOSES_AFTER);
    }
}
