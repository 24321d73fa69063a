package org.veranda.model;

import java.util.function.Function;

/// What becomes of a command: the new state, the same state, or a refusal.
public sealed interface Decision<S> {

    /// The command was legal and changed something.
    record Changed<S>(S after) implements Decision<S> {}

    /// The command was legal and there was nothing to change.
    record Unchanged<S>(S state) implements Decision<S> {}

    /// The rules say no.
    record Refused<S>(Refusal refusal) implements Decision<S> {}

    /// The state that results, or the exception made of the refusal.
    default <X extends RuntimeException> S orElseThrow(Function<Refusal, X> refused) {
        return switch (this) {
            case Changed<S>(S after) -> after;
            case Unchanged<S>(S state) -> state;
            case Refused<S>(Refusal refusal) -> throw refused.apply(refusal);
        };
    }

    default boolean refused() {
        return this instanceof Refused<S>;
    }
}
