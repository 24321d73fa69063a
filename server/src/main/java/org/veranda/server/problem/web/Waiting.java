package org.veranda.server.problem.web;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.util.Set;

/// Whether the database gave up because something took too long: a lock that others hold, or a statement.
final class Waiting {

    private static final Set<String> STATES = Set.of("55P03", "57014");

    private Waiting() {}

    static boolean endedBy(Throwable thrown) {
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isWaiting(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWaiting(@Nullable String state) {
        return state != null && STATES.contains(state);
    }
}
