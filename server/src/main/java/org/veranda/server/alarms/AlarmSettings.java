package org.veranda.server.alarms;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.veranda.model.alarm.Severity;
import org.veranda.model.alarm.rules.ShelvingLimits;

import java.time.Duration;
import java.util.Map;

/// What operators may set of alarms.
///
/// @param maxShelve for how long alarms of a severity may be put aside; those not named as usual
/// @param escalateCritical how long a critical alarm waits for somebody before the next in line is told
/// @param escalateMajor the same for a major one
/// @param keepHistory how long is kept what was done to alarms, 30 days at least
/// @param siblings so many silent devices behind one are taken for the silence of that one
@ConfigurationProperties("veranda.alarms")
record AlarmSettings(
        @DefaultValue Map<Severity, Duration> maxShelve,
        @DefaultValue("2m") Duration escalateCritical,
        @DefaultValue("10m") Duration escalateMajor,
        @DefaultValue("400d") Duration keepHistory,
        @DefaultValue("50") int siblings) {

    ShelvingLimits limits() {
        ShelvingLimits limits = ShelvingLimits.USUAL;
        for (Map.Entry<Severity, Duration> entry : maxShelve.entrySet()) {
            limits = limits.with(entry.getKey(), entry.getValue());
        }
        return limits;
    }

    /// Nothing for those that never go to the next in line.
    @Nullable Duration escalateAfter(Severity severity) {
        return switch (severity) {
            case CRITICAL -> escalateCritical;
            case MAJOR -> escalateMajor;
            case MINOR, WARNING, INFO -> null;
        };
    }
}
