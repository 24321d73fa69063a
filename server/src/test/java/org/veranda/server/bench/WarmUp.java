package org.veranda.server.bench;

import org.jspecify.annotations.Nullable;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/// Works until the just-in-time compiler has settled, so that the server is measured and not its
/// compilation: two windows running in which compiling took less than a tenth of the time.
final class WarmUp {

    private static final int WINDOW = 5;
    private static final int LEAST = 20;
    private static final int MOST = 240;
    private static final double SETTLED = 0.1;

    private WarmUp() {}

    /// What is measured afterwards, for some seconds.
    interface Work {

        void run(int seconds) throws InterruptedException;
    }

    /// @param seconds how long, instead of until it has settled
    /// @return how many seconds it took
    static double run(Work work, @Nullable Integer seconds) throws InterruptedException {
        long start = System.nanoTime();
        String end = "";
        if (seconds != null) {
            work.run(seconds);
        } else if (untilSettled(work)) {
            end = ", until the compiler had settled";
        } else {
            end = ", and the compiler had not settled even then";
        }
        double took = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, "warm-up   %.0f s%s%n", took, end);
        return took;
    }

    private static boolean untilSettled(Work work) throws InterruptedException {
        int settled = 0;
        for (int passed = 0; passed < MOST && (passed < LEAST || settled < 2); passed += WINDOW) {
            long start = System.nanoTime();
            long compiled = compiled();
            work.run(WINDOW);
            double share = (compiled() - compiled) * 1e6 / (System.nanoTime() - start);
            settled = share < SETTLED ? settled + 1 : 0;
        }
        return settled >= 2;
    }

    /// Milliseconds, over all of the compiler's threads.
    private static long compiled() {
        CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
        return compiler == null ? 0 : compiler.getTotalCompilationTime();
    }
}
