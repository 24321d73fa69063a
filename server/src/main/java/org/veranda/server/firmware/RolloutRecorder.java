package org.veranda.server.firmware;

import org.springframework.stereotype.Component;
import org.veranda.model.firmware.PackageId;
import org.veranda.model.firmware.rollout.Rollout;
import org.veranda.model.firmware.rollout.RolloutCourse;
import org.veranda.model.firmware.rollout.RolloutState;
import org.veranda.server.firmware.jobs.DeviceJobs;
import org.veranda.server.firmware.jobs.JobCounts;
import org.veranda.server.identity.AuditTrail;
import org.veranda.server.journal.Journal;
import org.veranda.server.journal.StreamName;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.wire.PackageView;
import org.veranda.wire.RolloutView;
import org.veranda.wire.TenantEvent;
import org.veranda.wire.WireCodec;

import java.time.Instant;

/// Stores what became of rollouts, writes down who did it and who decided on packages, and tells the tenant's stream.
@Component
class RolloutRecorder {

    private final Rollouts rollouts;
    private final Packages packages;
    private final DeviceJobs jobs;
    private final Journal journal;
    private final AuditTrail audit;
    private final WireCodec codec;

    RolloutRecorder(
            Rollouts rollouts,
            Packages packages,
            DeviceJobs jobs,
            Journal journal,
            AuditTrail audit,
            WireCodec codec) {
        this.rollouts = rollouts;
        this.packages = packages;
        this.jobs = jobs;
        this.journal = journal;
        this.audit = audit;
        this.codec = codec;
    }

    RolloutView create(Rollout rollout) {
        rollouts.insert(rollout);
        return tell(rollout, "created: " + rollout.plan().name());
    }

    RolloutView update(Rollout after, String what) {
        rollouts.update(after);
        return tell(after, what);
    }

    private RolloutView tell(Rollout rollout, String what) {
        RolloutView view = view(rollout);
        journal.append(
                StreamName.tenant(CurrentTenant.get()), new TenantEvent.RolloutChanged(view));
        audit.note(AuditTrail.Kind.FIRMWARE_CHANGED, "rollout %s %s".formatted(rollout.id(), what));
        return view;
    }

    /// What became of a package, which is stored.
    void tell(PackageView firmware, String what) {
        journal.append(
                StreamName.tenant(CurrentTenant.get()), new TenantEvent.PackageChanged(firmware));
        audit.note(
                AuditTrail.Kind.FIRMWARE_CHANGED, "package %s %s".formatted(firmware.id(), what));
    }

    /// What a package's withdrawal makes of its rollouts.
    void withdraw(PackageId id) {
        for (Rollout before : rollouts.lockOf(id)) {
            Rollout after = RolloutCourse.withdrawn(before, "The package was withdrawn");
            if (after.state() == RolloutState.DENIED) {
                jobs.forget(after.id());
            }
            update(after, after.state().wire() + ": the package was withdrawn");
        }
    }

    /// Tells how far the devices are, when that is news and nothing was told a moment ago; answers whether
    /// everybody knows it.
    boolean progress(Rollout rollout, JobCounts counts, Instant now) {
        TenantEvent.FirmwareProgress progress =
                new TenantEvent.FirmwareProgress(
                        rollout.id(),
                        rollout.state(),
                        rollout.group(),
                        rollout.devices(),
                        counts.byState(),
                        counts.byGroup(),
                        counts.byReason());
        return switch (rollouts.tells(rollout.id(), codec.write(progress), now)) {
            case KNOWN -> true;
            case SOON -> false;
            case NEWS -> {
                journal.append(StreamName.tenant(CurrentTenant.get()), progress);
                yield true;
            }
        };
    }

    RolloutView view(Rollout rollout) {
        String version =
                packages.find(rollout.plan().packageId()).map(PackageView::version).orElse("");
        JobCounts counts = jobs.counts(rollout.id());
        return RolloutView.of(
                rollout, version, counts.byState(), counts.byGroup(), counts.byReason());
    }
}
