package org.veranda.model.alarm;

import java.time.Instant;

/// Somebody put the alarm aside for a while.
///
/// @param oneShot whether it also ends when the condition is gone
/// @param by who did it, by name
public record Shelving(Instant until, boolean oneShot, String reason, String by) {}
