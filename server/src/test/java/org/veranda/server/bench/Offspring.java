package org.veranda.server.bench;

import java.io.IOException;

/// Processes that never outlive the one that measures, which in turn never outlives the script that started it.
public final class Offspring {

    private static final int TERMINATED = 143;

    private Offspring() {}

    public static Process start(ProcessBuilder builder) throws IOException {
        endWithParent();
        Process child = builder.start();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(child::destroy));
        return child;
    }

    /// Ends this process, and what it has started, when whoever started it is gone.
    static void endWithParent() {
        ProcessHandle.current().parent().ifPresent(Offspring::endWith);
    }

    private static void endWith(ProcessHandle parent) {
        var _ = parent.onExit().thenRun(() -> Runtime.getRuntime().exit(TERMINATED));
    }
}
