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
import org.veranda.model.firmware.rollout.Rollout;
import org.veranda.model.firmware.rollout.RolloutState;
import org.veranda.model.firmware.rollout.Tally;
import org.veranda.wire.JobView;

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

    private static final JobContext HOUSE = new JobContext("", 0, false);

    private final JobTable table;
    private final Targets targets;
    private final Guards guards;
    private final Movements movements;
    private final JobLists lists;

    DeviceJobs(
            JobTable table, Targets targets, Guards guards, Movements movements, JobLists lists) {
        this.table = table;
        this.targets = targets;
        this.guards = guards;
        this.movements = movements;
        this.lists = lists;
    }

    /// Writes down which devices are meant, and in which group each is; answers how many.
    public int freeze(Rollout rollout, Collection<String> models, Instant now) {
        List<DeviceId> meant = targets.of(rollout.plan().target(), models, rollout.id());
        Map<DeviceId, Group> groups = new LinkedHashMap<>();
        for (int place = 0; place < meant.size(); place++) {
            groups.put(meant.get(place), rollout.plan().groups().of(place, meant.size()));
        }
        return table.insert(rollout.id(), groups, now);
    }

    /// Gives the list up.
    public void forget(RolloutId rollout) {
        table.delete(rollout);
    }

    /// The rollout's days count from now.
    public void begin(Rollout rollout) {
        table.due(rollout.id(), JobState.PENDING, rollout.endsAt());
    }

    /// What could not be fetched meanwhile has its whole time again.
    public void goOn(Rollout rollout, Instant now) {
        table.due(rollout.id(), JobState.QUEUED, due(JobState.QUEUED, rollout, now));
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
                        table.move(
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
        Map<DeviceId, String> corridors = new HashMap<>(table.busyCorridors());
        Guards.Moment moment = guards.at(now);
        List<JobTable.Step> steps =
                waiting.stream().map(one -> released(one, moment, corridors, now)).toList();
        table.update(steps, now);
        return waiting.size();
    }

    /// Whoever begins keeps the others of its corridor section waiting.
    private static JobTable.Step released(
            DeviceJob one, Guards.Moment moment, Map<DeviceId, String> corridors, Instant now) {
        JobEvent due = new JobEvent.Due(moment.reasons(one, corridors));
        Job after =
                JobRules.decide(one.job(), due, HOUSE)
                        .orElseThrow(refusal -> new IllegalStateException(refusal.message()));
        boolean waits = after.state() == JobState.WAITING_WINDOW;
        if (!waits && moment.isLock(one)) {
            corridors.put(one.device().id(), one.device().corridor());
        }
        Instant endsAt = Objects.requireNonNullElse(one.endsAt(), now);
        return new JobTable.Step(
                one,
                after,
                JobTimes.due(after.state(), now, endsAt),
                waits ? now.plus(Guards.LOOK_AGAIN) : null);
    }

    public JobCounts counts(RolloutId rollout) {
        return table.counts(rollout);
    }

    public Tally tally(RolloutId rollout, @Nullable Group group) {
        return table.counts(rollout).tally(group);
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
