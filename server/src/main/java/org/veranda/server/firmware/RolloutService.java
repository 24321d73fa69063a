package org.veranda.server.firmware;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.veranda.model.Decision;
import org.veranda.model.firmware.PackageId;
import org.veranda.model.firmware.RolloutId;
import org.veranda.model.firmware.rollout.Rollout;
import org.veranda.model.firmware.rollout.RolloutCommand;
import org.veranda.model.firmware.rollout.RolloutContext;
import org.veranda.model.firmware.rollout.RolloutPermissions;
import org.veranda.model.firmware.rollout.RolloutRules;
import org.veranda.model.firmware.rollout.RolloutState;
import org.veranda.model.identity.Permission;
import org.veranda.server.firmware.jobs.DeviceJobs;
import org.veranda.server.problem.NotFoundException;
import org.veranda.server.problem.RefusedException;
import org.veranda.server.rooms.Origin;
import org.veranda.wire.RolloutView;

import java.time.Clock;

/// Carries out rollout commands: what people decide. What happens by itself is [RolloutJob]'s.
@Service
@Transactional
public class RolloutService {

    private final Rollouts rollouts;
    private final RolloutRecorder recorder;
    private final PackageService packages;
    private final PackageTrust trust;
    private final DeviceJobs jobs;
    private final Clock clock;

    RolloutService(
            Rollouts rollouts,
            RolloutRecorder recorder,
            PackageService packages,
            PackageTrust trust,
            DeviceJobs jobs,
            Clock clock) {
        this.rollouts = rollouts;
        this.recorder = recorder;
        this.packages = packages;
        this.trust = trust;
        this.jobs = jobs;
        this.clock = clock;
    }

    /// Makes a rollout; what the rules refuse is thrown as a [RefusedException].
    public RolloutView create(RolloutCommand.Create command, Origin origin) {
        require(command, origin);
        boolean released = released(command.packageId());
        Rollout made =
                RolloutRules.create(rollouts.nextId(), command, context(origin, released, 0))
                        .orElseThrow(refusal -> new RefusedException(refusal, null));
        return recorder.create(made);
    }

    /// Changes a rollout; what the rules refuse is thrown as a [RefusedException].
    ///
    /// @return whether anything changed
    public boolean apply(RolloutId id, RolloutCommand.Continuing command, Origin origin) {
        require(command, origin);
        boolean released = released(rollouts.find(id).orElseThrow(() -> unknown(id)));
        Rollout before = rollouts.lock(id).orElseThrow(() -> unknown(id));
        RolloutContext context = context(before, command, released, origin);
        Decision<Rollout> decision = RolloutRules.decide(before, command, context);
        Rollout after =
                decision.orElseThrow(
                        refusal -> new RefusedException(refusal, recorder.view(before)));
        if (after.equals(before)) {
            return false;
        }
        settle(before, after);
        String why = after.reason() == null ? "" : ": " + after.reason();
        recorder.update(after, command.command() + why);
        return true;
    }

    /// Locks the rollout and answers its version.
    public long lock(RolloutId id) {
        released(rollouts.find(id).orElseThrow(() -> unknown(id)));
        return rollouts.lock(id).orElseThrow(() -> unknown(id)).version();
    }

    /// What becomes of its devices with it.
    private void settle(Rollout before, Rollout after) {
        switch (after.state()) {
            case DENIED -> jobs.forget(after.id());
            case ABORTED, ABORTING -> jobs.cancel(after, clock.instant());
            case RUNNING -> run(before, after);
            default -> {}
        }
    }

    private void run(Rollout before, Rollout after) {
        if (before.state() == RolloutState.READY) {
            jobs.begin(after);
        } else {
            jobs.goOn(after, clock.instant());
        }
        if (before.state() == RolloutState.HALTED) {
            jobs.forgive(after.id());
        }
    }

    /// The list is frozen before it is decided about: a refusal undoes that.
    private RolloutContext context(
            Rollout rollout, RolloutCommand.Continuing command, boolean released, Origin origin) {
        boolean freezes =
                command instanceof RolloutCommand.Submit && rollout.state() == RolloutState.DRAFT;
        int devices =
                freezes
                        ? jobs.freeze(
                                rollout,
                                packages.get(rollout.plan().packageId()).models(),
                                clock.instant())
                        : rollout.devices();
        return context(origin, released, devices);
    }

    private RolloutContext context(Origin origin, boolean released, int devices) {
        return new RolloutContext(origin.by(), clock.instant(), released, devices);
    }

    private boolean released(Rollout rollout) {
        return released(rollout.plan().packageId());
    }

    /// Keeps the package as it is until this is done. Packages are locked before their rollouts, here as where they are
    /// withdrawn: else a rollout would start between the two.
    private boolean released(PackageId id) {
        return trust.of(packages.kept(id)) == PackageTrust.Verdict.GOOD;
    }

    /// Who may not is told so before it is told whether there is such a rollout.
    private static void require(RolloutCommand command, Origin origin) {
        Permission needed = RolloutPermissions.of(command);
        if (!origin.by().may(needed)) {
            throw new RefusedException(
                    Refusals.notPermitted("firmware", command.command(), needed), null);
        }
    }

    static NotFoundException unknown(RolloutId id) {
        return new NotFoundException("Cannot find rollout %s: there is none here.".formatted(id));
    }
}
