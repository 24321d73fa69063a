package org.veranda.server.tenancy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/// What goes into one transaction, of one or more callers.
final class Group<I, O> {

    private final List<I> rows = new ArrayList<>();
    private final CompletableFuture<List<O>> answers = new CompletableFuture<>();
    private int callers;

    /// Where the rows begin in the group.
    int add(List<I> more) {
        int from = rows.size();
        rows.addAll(more);
        callers++;
        return from;
    }

    int size() {
        return rows.size();
    }

    void carryOut(Function<List<I>, List<O>> transaction) {
        try {
            answers.complete(transaction.apply(List.copyOf(rows)));
        } catch (RuntimeException | Error e) {
            answers.completeExceptionally(e);
        }
    }

    List<O> answers(int from, int count) {
        try {
            return answers.join().subList(from, from + count);
        } catch (CompletionException e) {
            if (callers > 1) {
                throw new GroupCommit.SharedFailure(e);
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
