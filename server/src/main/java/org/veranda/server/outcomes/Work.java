package org.veranda.server.outcomes;

/// What a command does, in a transaction of its own; may be run again from its start when that failed by chance.
@FunctionalInterface
public interface Work {

    /// Throws [org.veranda.server.problem.RefusedException] when the rules say no; then nothing it did remains.
    Effect perform();
}
