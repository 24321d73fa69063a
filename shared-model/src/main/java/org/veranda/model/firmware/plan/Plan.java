package org.veranda.model.firmware.plan;

import org.veranda.model.firmware.PackageId;
import org.veranda.model.firmware.guard.GuardSettings;

/// What a rollout shall do: what others agree to when they approve it.
///
/// @param days after so many days what has not begun is given up
public record Plan(
        String name,
        PackageId packageId,
        Target target,
        Groups groups,
        Thresholds thresholds,
        Window window,
        GuardSettings guards,
        int days) {

    public static final int USUAL_DAYS = 14;
}
