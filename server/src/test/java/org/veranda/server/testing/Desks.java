package org.veranda.server.testing;

import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/// Desks that all do something at the same moment.
public final class Desks {

    private Desks() {}

    /// The answers, in the order of the desks.
    public static <A> List<A> atOnce(List<Supplier<A>> work) {
        CyclicBarrier start = new CyclicBarrier(work.size());
        try (ExecutorService desks = Executors.newFixedThreadPool(work.size())) {
            List<CompletableFuture<A>> answers =
                    work.stream()
                            .map(one ->
                                    CompletableFuture.supplyAsync(() -> after(start, one), desks))
                            .toList();
            return answers.stream().map(CompletableFuture::join).toList();
        }
    }

    private static <A> A after(CyclicBarrier start, Supplier<A> work) {
        try {
            start.await();
            return work.get();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }
}
