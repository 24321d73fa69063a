package org.veranda.desktop.bench;

import com.sun.management.OperatingSystemMXBean;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/// What a figure was measured on.
final class Machine {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private Machine() {}

    static String describe() {
        return String.format(
                Locale.ROOT,
                "%d cores, %s %s, JDK %s, JavaFX %s, %s, load %.1f",
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                System.getProperty("java.version"),
                System.getProperty("javafx.version"),
                System.getProperty("prism.order", "default pipeline"),
                SYSTEM.getSystemLoadAverage());
    }

    /// Processor time of this thread so far.
    static long threadNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /// Processor time of this process so far.
    static long processorNanos() {
        return SYSTEM.getProcessCpuTime();
    }
}
