package org.veranda.desktop.ui;

import javafx.application.Platform;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/// Carries work off the FX thread and results back onto it: the one class that calls
/// `Platform.runLater`.
public final class TaskRunner implements Background, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TaskRunner.class);

    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

    /// Runs blocking work on a virtual thread; the stage completes on the FX thread. Once closed nothing is
    /// run any more, and nobody is told.
    @Override
    public <T> CompletionStage<T> run(Callable<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        try {
            workers.execute(() -> carryOut(work, result));
        } catch (RejectedExecutionException _) {
            LOG.debug("Does nothing any more: closed");
        }
        return result;
    }

    /// The same outcome, but every dependent stage runs on the FX thread.
    public <T> CompletionStage<T> onFx(CompletionStage<T> stage) {
        CompletableFuture<T> result = new CompletableFuture<>();
        stage.whenComplete((value, failure) ->
                onFx(() -> {
                    if (failure == null) {
                        result.complete(value);
                    } else {
                        result.completeExceptionally(failure);
                    }
                }));
        return result;
    }

    /// Runs at once when already on the FX thread, otherwise as soon as it is free.
    public void onFx(Runnable action) {
        if (Platform.isFxApplicationThread()) {
            action.run();
        } else {
            Platform.runLater(action);
        }
    }

    /// Runs on the FX thread when the event that is being handled there has been handled.
    public static void afterThisEvent(Runnable action) {
        Platform.runLater(action);
    }

    /// Stops taking work and interrupts what still runs.
    @Override
    public void close() {
        workers.shutdownNow();
    }

    private <T> void carryOut(Callable<T> work, CompletableFuture<T> result) {
        try {
            T value = work.call();
            onFx(() -> result.complete(value));
        } catch (Exception | Error failure) {
            onFx(() -> result.completeExceptionally(failure));
        }
    }
}
