package org.veranda.server.outcomes;

import org.jspecify.annotations.Nullable;
import org.veranda.server.tenancy.Collisions;

/// Tells what failed by chance, because of who else was at work, from what would fail again.
final class Chance {

    private Chance() {}

    static boolean failed(RuntimeException e) {
        for (@Nullable Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof DecidedMeanwhileException) {
                return true;
            }
        }
        return Collisions.caused(e);
    }
}
