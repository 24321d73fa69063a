package org.veranda.model.alarm;

import java.time.Instant;

/// Somebody took the alarm out of service, and owns that.
///
/// @param by who did it, by name
public record OutOfService(String by, String reason, Instant at) {}
