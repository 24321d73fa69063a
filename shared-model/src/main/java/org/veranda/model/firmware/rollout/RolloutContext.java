package org.veranda.model.firmware.rollout;

import org.veranda.model.identity.Staff;

import java.time.Instant;

/// All that a decision about a rollout needs besides it.
///
/// @param released its package is
/// @param devices how many devices its target means now
public record RolloutContext(Staff by, Instant now, boolean released, int devices) {}
