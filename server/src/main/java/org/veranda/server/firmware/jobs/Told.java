package org.veranda.server.firmware.jobs;

import org.jspecify.annotations.Nullable;
import org.veranda.model.firmware.PackageId;
import org.veranda.model.firmware.RolloutId;
import org.veranda.model.firmware.job.JobState;

import java.time.Instant;

/// What a device shall do.
///
/// @param packageId whose content it fetches
/// @param dueAt when it is given up if nothing more is heard of it
public record Told(
        String serial,
        RolloutId rolloutId,
        Instruction instruction,
        JobState state,
        PackageId packageId,
        String firmwareVersion,
        @Nullable Instant dueAt) {}
