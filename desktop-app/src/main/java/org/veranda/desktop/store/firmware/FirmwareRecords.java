package org.veranda.desktop.store.firmware;

import org.veranda.model.firmware.PackageId;
import org.veranda.model.firmware.RolloutId;
import org.veranda.model.firmware.job.JobState;
import org.veranda.wire.JobView;
import org.veranda.wire.PackageView;
import org.veranda.wire.RolloutView;

import java.util.List;
import java.util.concurrent.CompletionStage;

/// What the server knows of firmware, and sending some in. Stages complete on the FX thread.
public interface FirmwareRecords {

    /// The latest first.
    CompletionStage<List<PackageView>> packages();

    CompletionStage<List<RolloutView>> rollouts();

    /// Up to a thousand devices of the rollout in that state, in the order of their serials.
    CompletionStage<List<JobView>> jobs(RolloutId rollout, JobState state);

    /// Sends a file in.
    ///
    /// @param upload told how far it is
    CompletionStage<PackageView> send(PackageDraft draft, Upload upload);

    CompletionStage<PackageView> verify(PackageId id);

    CompletionStage<PackageView> release(PackageId id);

    CompletionStage<PackageView> withdraw(PackageId id, String reason);
}
