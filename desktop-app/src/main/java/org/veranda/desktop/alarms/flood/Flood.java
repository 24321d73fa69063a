package org.veranda.desktop.alarms.flood;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// How many alarms were raised in each of the last spans of ten minutes, the oldest first; the last
/// is still running.
public record Flood(List<Span> spans) {

    /// What one operator can deal with in ten minutes (ISA-18.2): more is a flood.
    public static final int LINE = 10;

    static final Duration WIDTH = Duration.ofMinutes(10);
    static final int SPANS = 18;

    /// Ten minutes from the full ten minutes of the clock on.
    public record Span(Instant from, int alarms) {

        /// Whether there were more than one operator can deal with.
        public boolean flooded() {
            return alarms > LINE;
        }
    }

    public Flood {
        spans = List.copyOf(spans);
    }

    /// @param raised the moments of all occurrences that are known
    public static Flood of(Stream<Instant> raised, Instant now) {
        long width = WIDTH.toSeconds();
        long running = Math.floorDiv(now.getEpochSecond(), width);
        int[] counts = new int[SPANS];
        raised.forEach(at -> {
            long back = running - Math.floorDiv(at.getEpochSecond(), width);
            if (back >= 0 && back < SPANS) {
                counts[SPANS - 1 - (int) back]++;
            }
        });
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < SPANS; i++) {
            long from = (running - (SPANS - 1 - i)) * width;
            spans.add(new Span(Instant.ofEpochSecond(from), counts[i]));
        }
        return new Flood(spans);
    }

    /// The span that is still running.
    public Span running() {
        return spans.getLast();
    }

    /// The most alarms of any span.
    public int most() {
        return spans.stream().mapToInt(Span::alarms).max().orElse(0);
    }
}
