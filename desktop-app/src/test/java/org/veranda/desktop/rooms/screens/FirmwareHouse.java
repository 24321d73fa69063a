package org.veranda.desktop.rooms.screens;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.store.Confirmed;
import org.veranda.desktop.store.Store;
import org.veranda.desktop.store.firmware.FirmwareRecords;
import org.veranda.desktop.store.firmware.PackageDraft;
import org.veranda.desktop.store.firmware.Upload;
import org.veranda.model.Decision;
import org.veranda.model.FailingClause;
import org.veranda.model.Refusal;
import org.veranda.model.firmware.PackageId;
import org.veranda.model.firmware.PackageState;
import org.veranda.model.firmware.RolloutId;
import org.veranda.model.firmware.job.JobState;
import org.veranda.model.firmware.plan.Group;
import org.veranda.model.firmware.rollout.Rollout;
import org.veranda.model.firmware.rollout.RolloutCommand;
import org.veranda.model.firmware.rollout.RolloutContext;
import org.veranda.model.firmware.rollout.RolloutRules;
import org.veranda.model.identity.Staff;
import org.veranda.model.identity.UserId;
import org.veranda.wire.Command;
import org.veranda.wire.CommandOutcome;
import org.veranda.wire.JobView;
import org.veranda.wire.MeView;
import org.veranda.wire.PackageView;
import org.veranda.wire.RolloutView;
import org.veranda.wire.TenantEvent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// The firmware of the made-up house: decides by the same rules, tells the store.
public final class FirmwareHouse implements FirmwareRecords {

    private final Store store;
    private final Instant now;
    private final Map<PackageId, PackageView> packages =
            new TreeMap<>((a, b) -> Long.compare(b.value(), a.value()));
    private final Map<RolloutId, Rollout> rollouts = new LinkedHashMap<>();
    private final Map<RolloutId, Map<String, Map<String, Integer>>> counts = new LinkedHashMap<>();
    private final Map<RolloutId, Map<String, Integer>> waiting = new LinkedHashMap<>();
    private final List<JobView> jobs = new ArrayList<>();
    private final List<PackageDraft> sent = new ArrayList<>();
    private @Nullable Throwable failure;
    private @Nullable CompletableFuture<PackageView> sending;
    private @Nullable Upload upload;

    FirmwareHouse(Store store, Instant now) {
        this.store = store;
        this.now = now;
    }

    public PackageView add(String version, PackageState state, String... models) {
        PackageView one =
                new PackageView(
                        new PackageId(packages.size() + 1),
                        version,
                        List.of(models),
                        state,
                        12_480_512,
                        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                        state == PackageState.DRAFT ? null : "c2lnbmVk",
                        null,
                        state == PackageState.DRAFT
                                ? List.of(
                                        new FailingClause(
                                                "signature", "no key of the operator's made it"))
                                : List.of(),
                        null,
                        new UserId(7),
                        now.minusSeconds(90_000));
        packages.put(one.id(), one);
        return one;
    }

    /// Knows this rollout from now on.
    public void keep(Rollout rollout) {
        rollouts.put(rollout.id(), rollout);
    }

    public Rollout rollout(long id) {
        return Objects.requireNonNull(rollouts.get(new RolloutId(id)));
    }

    /// How many devices of a group are in which state.
    public void count(long id, Group group, Map<String, Integer> states) {
        counts.computeIfAbsent(new RolloutId(id), _ -> new TreeMap<>()).put(group.wire(), states);
    }

    public void wait(long id, Map<String, Integer> reasons) {
        waiting.put(new RolloutId(id), reasons);
    }

    public List<JobView> jobs() {
        return jobs;
    }

    /// Tells how far its devices are.
    public void progress(long id) {
        RolloutView view = view(rollout(id));
        tell(
                new TenantEvent.FirmwareProgress(
                        view.id(),
                        view.state(),
                        view.group(),
                        view.devices(),
                        view.counts(),
                        view.groupCounts(),
                        view.waiting()));
    }

    /// The files that were sent in.
    public List<PackageDraft> sent() {
        return sent;
    }

    /// The file that is on its way, to be told of as far as it came.
    public Upload upload() {
        return Objects.requireNonNull(upload);
    }

    /// Takes the next file only when it is told to.
    public void holdUploads() {
        sending = new CompletableFuture<>();
    }

    public void finishUpload(PackageView taken) {
        Objects.requireNonNull(sending).complete(taken);
    }

    public void fail(Throwable with) {
        failure = with;
    }

    @Override
    public CompletionStage<List<PackageView>> packages() {
        return answer(List.copyOf(packages.values()));
    }

    @Override
    public CompletionStage<List<RolloutView>> rollouts() {
        return answer(rollouts.values().stream().map(this::view).toList());
    }

    @Override
    public CompletionStage<List<JobView>> jobs(RolloutId rollout, JobState state) {
        return answer(
                jobs.stream()
                        .filter(job -> job.rolloutId().equals(rollout) && job.state() == state)
                        .toList());
    }

    @Override
    public CompletionStage<PackageView> send(PackageDraft draft, Upload begun) {
        sent.add(draft);
        upload = begun;
        if (failure != null) {
            return CompletableFuture.failedFuture(failure);
        }
        return sending == null
                ? answer(
                        add(
                                draft.version(),
                                draft.signature() == null
                                        ? PackageState.DRAFT
                                        : PackageState.VERIFIED,
                                draft.models().toArray(String[]::new)))
                : sending;
    }

    @Override
    public CompletionStage<PackageView> verify(PackageId id) {
        return become(id, PackageState.VERIFIED);
    }

    @Override
    public CompletionStage<PackageView> release(PackageId id) {
        return become(id, PackageState.RELEASED);
    }

    @Override
    public CompletionStage<PackageView> withdraw(PackageId id, String reason) {
        return become(id, PackageState.WITHDRAWN);
    }

    private CompletionStage<PackageView> become(PackageId id, PackageState state) {
        PackageView before = Objects.requireNonNull(packages.get(id));
        packages.remove(id);
        PackageView after =
                new PackageView(
                        id,
                        before.version(),
                        before.models(),
                        state,
                        before.size(),
                        before.sha256(),
                        before.signature(),
                        before.note(),
                        List.of(),
                        before.reason(),
                        before.uploadedBy(),
                        before.uploadedAt());
        packages.put(id, after);
        return answer(after);
    }

    CommandOutcome carryOut(Command.OnRollout command) {
        Rollout before = Objects.requireNonNull(rollouts.get(command.rolloutId()));
        return settle(RolloutRules.decide(before, command.command(), context()), before);
    }

    CommandOutcome carryOut(Command.NewRollout command) {
        if (!(command.command() instanceof RolloutCommand.Create create)) {
            throw new IllegalArgumentException("Cannot make " + command);
        }
        RolloutId id = new RolloutId(rollouts.size() + 1);
        return settle(RolloutRules.create(id, create, context()), null);
    }

    private CommandOutcome settle(Decision<Rollout> decision, @Nullable Rollout before) {
        UUID id = UUID.randomUUID();
        return switch (decision) {
            case Decision.Changed<Rollout>(Rollout after) -> {
                keep(after);
                tell(new TenantEvent.RolloutChanged(view(after)));
                Long created = before == null ? after.id().value() : null;
                yield new CommandOutcome.Accepted(id, Map.of(), created, List.of());
            }
            case Decision.Unchanged<Rollout> _ -> new CommandOutcome.AlreadyDone(id);
            case Decision.Refused<Rollout>(Refusal why) ->
                    CommandOutcome.refused(id, why, before == null ? null : view(before));
        };
    }

    private RolloutContext context() {
        MeView me = Objects.requireNonNull(store.me().get());
        return new RolloutContext(new Staff(me.id(), me.name(), me.permissions()), now, true, 160);
    }

    /// The rollout as the server would tell it.
    public RolloutView view(Rollout rollout) {
        Map<String, Map<String, Integer>> groups = counts.getOrDefault(rollout.id(), Map.of());
        Map<String, Integer> all = new TreeMap<>();
        groups.values()
                .forEach(group ->
                        group.forEach((state, count) -> all.merge(state, count, Integer::sum)));
        PackageView of = packages.get(rollout.plan().packageId());
        return RolloutView.of(
                rollout,
                of == null ? "" : of.version(),
                all,
                groups,
                waiting.getOrDefault(rollout.id(), Map.of()));
    }

    private void tell(TenantEvent event) {
        store.apply(List.of(new Confirmed(event, null)));
    }

    private <T> CompletionStage<T> answer(T value) {
        return failure == null
                ? CompletableFuture.completedFuture(value)
                : CompletableFuture.failedFuture(failure);
    }
}
