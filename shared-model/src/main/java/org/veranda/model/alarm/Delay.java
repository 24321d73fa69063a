package org.veranda.model.alarm;

import java.time.Instant;

/// A change that has to last before it counts.
///
/// @param rising whether the condition came, or went
public record Delay(boolean rising, Severity severity, Instant due) {}
