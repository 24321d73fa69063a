package org.veranda.desktop.rooms.screens;

import org.veranda.desktop.ui.Background;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// Does at once what would be done in the background.
final class AtOnce implements Background {

    @Override
    public <T> CompletionStage<T> run(Callable<T> work) {
        try {
            return CompletableFuture.completedFuture(work.call());
        } catch (Exception e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}
