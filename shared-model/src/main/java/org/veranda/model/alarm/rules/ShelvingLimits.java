package org.veranda.model.alarm.rules;

import org.veranda.model.alarm.Severity;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/// For how long an alarm may be put aside at most, by its severity.
public record ShelvingLimits(Map<Severity, Duration> longest) {

    /// What is usual; an installation may say otherwise.
    public static final ShelvingLimits USUAL =
            new ShelvingLimits(
                    Map.of(
                            Severity.CRITICAL, Duration.ofMinutes(30),
                            Severity.MAJOR, Duration.ofHours(4),
                            Severity.MINOR, Duration.ofHours(24),
                            Severity.WARNING, Duration.ofHours(72),
                            Severity.INFO, Duration.ofHours(72)));

    public ShelvingLimits {
        longest = Map.copyOf(longest);
    }

    public Duration of(Severity severity) {
        return Objects.requireNonNull(longest.get(severity), severity.wire());
    }

    /// The same, but for one severity.
    public ShelvingLimits with(Severity severity, Duration limit) {
        Map<Severity, Duration> changed = new EnumMap<>(longest);
        changed.put(severity, limit);
        return new ShelvingLimits(changed);
    }
}
