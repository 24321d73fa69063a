package org.veranda.server.firmware.jobs;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.veranda.model.Decision;
import org.veranda.model.device.DeviceId;
import org.veranda.model.firmware.RolloutId;
import org.veranda.model.firmware.job.Job;
import org.veranda.model.firmware.job.JobContext;
import org.veranda.model.firmware.job.JobEvent;
import org.veranda.model.firmware.job.JobRules;
import org.veranda.model.firmware.job.JobState;
import org.veranda.model.firmware.job.JobTimes;
import org.veranda.model.firmware.plan.Group;
import org.veranda.model.firmware.plan.Plan;
import org.veranda.model.firmware.rollout.Rollout;
import org.veranda.model.firmware.rollout.RolloutState;
import org.veranda.model.firmware.rollout.Tally;
import org.veranda.wire.JobView;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// What the house does to the devices of a rollout. All devices of one state move by one statement; what becomes of that
/// state the rules say.
@Component
public class DeviceJobs {

    private static final Duration LONG = Duration.ofDays(1);
    private static final JobContext HOUSE = new JobContext("", 0, false);

    private final JobTable table;
    private final JobWrites writes;
    private final Targets targets;
    private final Guards guards;
    private final Movements movements;
    private final JobLists lists;

    DeviceJobs(
            JobTable table,
            JobWrites writes,
            Targets targets,
            Guards guards,
            Movements movements,
            JobLists lists) {
        this.table = table;
        this.writes = writes;
        this.targets = targets;
        this.guards = guards;
        this.movements = movements;
        this.lists = lists;
    }

    /// Writes down which devices are meant, and in which group each is; answers how many.
    public int freeze(Rollout rollout, Collection<String> models, Instant now) {
        List<DeviceId> meant = targets.of(rollout.plan(), models, rollout.id());
        Map<DeviceId, Group> groups = new LinkedHashMap<>();
        for (int place = 0; place < meant.size(); place++) {
            groups.put(meant.get(place), rollout.plan().groups().of(place, meant.size()));
        }
        return writes.insert(rollout.id(), groups, now);
    }

    /// Gives the list up.
    public void forget(RolloutId rollout) {
        writes.delete(rollout);
    }

    /// The rollout's days count from now.
    public void begin(Rollout rollout) {
        writes.due(rollout.id(), JobState.PENDING, rollout.endsAt());
    }

    /// What could not be fetched meanwhile has its whole time again.
    public void goOn(Rollout rollout, Instant now) {
        writes.due(rollout.id(), JobState.QUEUED, due(JobState.QUEUED, rollout, now));
    }

    /// Nobody who was not told begins.
    public void cancel(Rollout rollout, Instant now) {
        moveAll(rollout, new JobEvent.Cancel(), now, false, Set.of());
    }

    /// Ends what took too long. Who was not told does not lose time while nobody may be told.
    public void timeOut(Rollout rollout, Instant now) {
        boolean telling = rollout.state() == RolloutState.RUNNING;
        moveAll(
                rollout,
                new JobEvent.TimeOut(),
                now,
                true,
                telling ? Set.of() : Set.of(JobState.QUEUED));
    }

    private void moveAll(
            Rollout rollout, JobEvent event, Instant now, boolean late, Set<JobState> except) {
        for (JobState from : JobState.values()) {
            Job job = new Job(from, 0, 0, false, List.of(), null);
            if (!except.contains(from)
                    && JobRules.decide(job, event, HOUSE)
                            instanceof Decision.Changed<Job>(Job after)) {
                List<DeviceId> moved =
                        writes.move(
                                rollout.id(),
                                from,
                                after,
                                due(after.state(), rollout, now),
                                now,
                                late);
                movements.moved(from, after.state(), moved);
            }
        }
    }

    /// Lets up to so many of the groups whose turn has come begin, or says what they wait for; answers how many it looked at.
    public int release(Rollout rollout, Instant now, int most) {
        List<DeviceJob> waiting = table.waiting(rollout.id(), begun(rollout.group()), now, most);
        if (waiting.isEmpty()) {
            return 0;
        }
        Map<DeviceId, String> corridors = new HashMap<>(table.busyCorridors(now));
        Guards.Moment moment = guards.at(now);
        List<JobWrites.Step> steps =
                waiting.stream()
                        .map(one -> released(one, rollout.plan(), moment, corridors, now))
                        .toList();
        writes.update(steps, now);
        return waiting.size();
    }

    /// Whoever begins keeps the others of its corridor section waiting; whoever the package is not for any more is let go.
    private static JobWrites.Step released(
            DeviceJob one,
            Plan plan,
            Guards.Moment moment,
            Map<DeviceId, String> corridors,
            Instant now) {
        JobEvent due =
                one.fits()
                        ? new JobEvent.Due(moment.reasons(one, plan, corridors))
                        : new JobEvent.Cancel();
        Job after =
                JobRules.decide(one.job(), due, HOUSE)
                        .orElseThrow(refusal -> new IllegalStateException(refusal.message()));
        boolean waits = after.state() == JobState.WAITING_WINDOW;
        if (after.state() == JobState.QUEUED && moment.isLock(one)) {
            corridors.put(one.device().id(), one.device().corridor());
        }
        Instant endsAt = Objects.requireNonNullElse(one.endsAt(), now);
        return new JobWrites.Step(
                one,
                after,
                JobTimes.due(after.state(), now, endsAt),
                waits ? now.plus(Guards.LOOK_AGAIN) : null);
    }

    public JobCounts counts(RolloutId rollout) {
        return table.counts(rollout);
    }

    /// What failed so far is known and gone on with.
    public void forgive(RolloutId rollout) {
        writes.forgive(rollout);
    }

    /// Keeps the group whose turn it is, and that all others wait for, as large as it was meant to be: others go instead
    /// of those that were given up, and of those that wait too long or for what only people can mend, who go with the
    /// last group.
    public void fill(Rollout rollout, Map<Group, Tally> tallies, Instant now) {
        Group group = rollout.group();
        if (group == null || group == Group.REST) {
            return;
        }
        int size = rollout.plan().groups().size(group, rollout.devices());
        int missing = Math.max(0, size - tallies.getOrDefault(group, Tally.NONE).counting());
        List<DeviceId> stuck = targets.stuck(rollout.id(), group, now.minus(LONG));
        if (missing + stuck.size() > 0) {
            List<DeviceId> next = targets.next(rollout, group, missing + stuck.size());
            int replaced = Math.max(0, next.size() - missing);
            writes.regroup(rollout.id(), stuck.subList(0, replaced), Group.REST);
            writes.regroup(rollout.id(), next, group);
        }
    }

    /// After that serial, in the order of serials.
    public List<JobView> list(RolloutId rollout, @Nullable JobState state, String after, int most) {
        return lists.of(rollout, state, after, most);
    }

    /// What a device has had, the latest rollout first.
    public List<JobView> list(DeviceId device, int most) {
        return lists.of(device, most);
    }

    private static Set<Group> begun(@Nullable Group turn) {
        Set<Group> begun = new HashSet<>();
        for (Group group : Group.values()) {
            if (turn != null && group.compareTo(turn) <= 0) {
                begun.add(group);
            }
        }
        return begun;
    }

    private static @Nullable Instant due(JobState state, Rollout rollout, Instant now) {
        return JobTimes.due(state, now, Objects.requireNonNullElse(rollout.endsAt(), now));
    }
}
