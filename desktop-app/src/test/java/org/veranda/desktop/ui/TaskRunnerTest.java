package org.veranda.desktop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;

class TaskRunnerTest {

    @Test
    void doesNothingMoreOnceClosed() {
        AtomicBoolean begun = new AtomicBoolean();
        TaskRunner tasks = new TaskRunner();
        tasks.close();

        CompletionStage<Boolean> late = tasks.run(() -> begun.getAndSet(true));

        assertThat(late.toCompletableFuture()).isNotDone();
        assertThat(begun).isFalse();
    }
}
