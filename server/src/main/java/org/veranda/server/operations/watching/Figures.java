package org.veranda.server.operations.watching;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/// Counters of the real-time server as a list: the same that Prometheus reads.
@Component
final class Figures {

    private final MeterRegistry registry;

    Figures(MeterRegistry registry) {
        this.registry = registry;
    }

    /// How often something happened since the server started.
    record Figure(String name, long count) {}

    /// A counter by its tag, what happened most first; what never happened is left out.
    List<Figure> by(String counter, String tag) {
        return registry.find(counter).counters().stream()
                .map(each -> new Figure(name(each, tag), Math.round(each.count())))
                .filter(figure -> figure.count() > 0)
                .sorted(Comparator.comparingLong(Figure::count).reversed())
                .toList();
    }

    private static String name(Counter counter, String tag) {
        return Objects.requireNonNullElse(counter.getId().getTag(tag), "");
    }
}
