package org.veranda.desktop.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a running console takes of the machine's memory.
///
/// @param heap bytes that are reachable, after a collection
/// @param resident bytes of the process in memory; 0 where the system doesn't tell
record Footprint(long heap, long resident) {

    private static final Pattern TOTAL = Pattern.compile("(?m)^Total +\\d+ +(\\d+)");
    private static final Pattern RESIDENT = Pattern.compile("(?m)^VmRSS:\\s+(\\d+) kB");

    static Footprint of(Process console) throws IOException, InterruptedException {
        String histogram = jcmd(console, "GC.class_histogram");
        Matcher total = TOTAL.matcher(histogram);
        if (!total.find()) {
            throw new IOException("Cannot read the heap of the console: " + histogram);
        }
        return new Footprint(Long.parseLong(total.group(1)), resident(console));
    }

    long heapMegabytes() {
        return heap >> 20;
    }

    long residentMegabytes() {
        return resident >> 20;
    }

    private static long resident(Process console) throws IOException {
        Path status = Path.of("/proc", Long.toString(console.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        Matcher resident = RESIDENT.matcher(Files.readString(status));
        return resident.find() ? Long.parseLong(resident.group(1)) << 10 : 0;
    }

    private static String jcmd(Process console, String command)
            throws IOException, InterruptedException {
        Process asking =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                                Long.toString(console.pid()),
                                command)
                        .redirectErrorStream(true)
                        .start();
        String answer = new String(asking.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        asking.waitFor();
        return answer;
    }
}
