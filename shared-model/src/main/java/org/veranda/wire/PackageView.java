package org.veranda.wire;

import org.jspecify.annotations.Nullable;
import org.veranda.model.FailingClause;
import org.veranda.model.firmware.PackageId;
import org.veranda.model.firmware.PackageState;
import org.veranda.model.identity.UserId;

import java.time.Instant;
import java.util.List;

/// A firmware package as clients see it.
///
/// @param version what a device runs that has it
/// @param models which devices it fits
/// @param failing what it lacks to be verified
/// @param reason why it was withdrawn
public record PackageView(
        PackageId id,
        String version,
        List<String> models,
        PackageState state,
        long size,
        String sha256,
        @Nullable String signature,
        @Nullable String note,
        List<FailingClause> failing,
        @Nullable String reason,
        UserId uploadedBy,
        Instant uploadedAt) {

    public PackageView {
        models = List.copyOf(models);
        failing = List.copyOf(failing);
    }
}
