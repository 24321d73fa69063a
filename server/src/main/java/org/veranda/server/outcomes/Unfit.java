package org.veranda.server.outcomes;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.util.Set;

/// Tells a command that says what cannot be stored from a fault of ours: it would fail each time, so
/// it is refused.
final class Unfit {

    /// Bad values, whatever is bad about them.
    private static final String VALUES = "22";

    /// Values that a table's checks do not allow, and ids of what is not there.
    private static final Set<String> CHECKS = Set.of("23514", "23503");

    private Unfit() {}

    /// The database's word for what is bad about the value; none when it is not that. What the
    /// database says besides may name guests.
    static @Nullable String state(RuntimeException e) {
        for (@Nullable Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                String state = sql.getSQLState();
                return state.startsWith(VALUES) || CHECKS.contains(state) ? state : null;
            }
        }
        return null;
    }
}
