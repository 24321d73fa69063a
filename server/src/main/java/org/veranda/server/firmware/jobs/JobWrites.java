package org.veranda.server.firmware.jobs;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.veranda.model.device.DeviceId;
import org.veranda.model.firmware.RolloutId;
import org.veranda.model.firmware.guard.WaitingReason;
import org.veranda.model.firmware.job.Job;
import org.veranda.model.firmware.job.JobState;
import org.veranda.model.firmware.plan.Group;
import org.veranda.server.tenancy.CurrentTenant;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/// Changes the jobs of the current tenant; many by one statement.
@Repository
class JobWrites {

    private final JdbcClient jdbc;

    JobWrites(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A job as it shall be.
    record Step(DeviceJob before, Job after, @Nullable Instant due, @Nullable Instant look) {}

    /// New ones; devices that another rollout has are left out. Answers how many there are.
    int insert(RolloutId rollout, Map<DeviceId, Group> devices, Instant now) {
        List<Map.Entry<DeviceId, Group>> all = List.copyOf(devices.entrySet());
        return jdbc.sql(
                        """
                        insert into firmware_job (tenant_id, rollout_id, device_id, turn, since)
                        select :tenant, :rollout, d.device, d.turn, :now
                          from unnest(:devices::bigint[], :turns::text[]) as d (device, turn)
                         order by d.device
                            on conflict do nothing
                        """)
                .param("tenant", CurrentTenant.get().value())
                .param("rollout", rollout.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("devices", array(all, entry -> entry.getKey().value(), Long[]::new))
                .param("turns", array(all, entry -> entry.getValue().wire(), String[]::new))
                .update();
    }

    void delete(RolloutId rollout) {
        jdbc.sql("delete from firmware_job where rollout_id = :rollout")
                .param("rollout", rollout.value())
                .update();
    }

    /// Sets when those of a state are given up.
    void due(RolloutId rollout, JobState state, @Nullable Instant due) {
        jdbc.sql(
                        """
                        update firmware_job set due_at = :due
                         where rollout_id = :rollout and state = :state
                        """)
                .param("rollout", rollout.value())
                .param("state", state.wire())
                .param("due", at(due))
                .update();
    }

    /// Moves all of a state on; with `late` only those whose time is over, and of these not whom somebody holds at this
    /// moment: a device that reports. Answers whom it moved.
    List<DeviceId> move(
            RolloutId rollout,
            JobState from,
            Job after,
            @Nullable Instant due,
            Instant now,
            boolean late) {
        return jdbc.sql(
                        """
                        with those as (
                            select device_id from firmware_job
                             where rollout_id = :rollout and state = :from
                               and (not :late or due_at <= :now)
                             order by device_id for update %s)
                        update firmware_job j
                           set state = :to, since = :now, due_at = :due, look_at = null, waiting = '{}',
                               detail = coalesce(:detail::text, j.detail)
                          from those
                         where j.rollout_id = :rollout and j.device_id = those.device_id
                        returning j.device_id
                        """
                                .formatted(late ? "skip locked" : ""))
                .param("rollout", rollout.value())
                .param("from", from.wire())
                .param("to", after.state().wire())
                .param("detail", after.detail())
                .param("due", at(due))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("late", late)
                .query((row, _) -> new DeviceId(row.getLong(1)))
                .list();
    }

    void update(List<Step> steps, Instant now) {
        if (steps.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        update firmware_job j
                           set state = u.state, percent = u.percent, attempts = u.attempts, late = u.late,
                               waiting = string_to_array(u.waiting, ' '), detail = left(u.detail, 500),
                               since = case when j.state = u.state then j.since else :now end,
                               due_at = case when j.state = u.state then j.due_at else u.due end,
                               look_at = u.look
                          from unnest(:rollouts::bigint[], :devices::bigint[], :states::text[],
                                      :percents::int[], :attempts::int[], :lates::boolean[],
                                      :waitings::text[], :details::text[], :dues::text[]::timestamptz[],
                                      :looks::text[]::timestamptz[])
                               as u (rollout, device, state, percent, attempts, late, waiting, detail, due,
                                     look)
                         where j.rollout_id = u.rollout and j.device_id = u.device
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("rollouts", array(steps, s -> s.before().rollout().value(), Long[]::new))
                .param("devices", array(steps, s -> s.before().device().id().value(), Long[]::new))
                .param("states", array(steps, s -> s.after().state().wire(), String[]::new))
                .param("percents", array(steps, s -> s.after().percent(), Integer[]::new))
                .param("attempts", array(steps, s -> s.after().attempts(), Integer[]::new))
                .param("lates", array(steps, s -> s.after().late(), Boolean[]::new))
                .param("waitings", array(steps, s -> words(s.after().waiting()), String[]::new))
                .param("details", array(steps, s -> s.after().detail(), String[]::new))
                .param("dues", array(steps, s -> text(s.due()), String[]::new))
                .param("looks", array(steps, s -> text(s.look()), String[]::new))
                .update();
    }

    /// Notes that devices of these rollouts said something after they had been given up.
    void late(Collection<RolloutId> rollouts) {
        jdbc.sql(
                        """
                        insert into firmware_late_report (tenant_id, rollout_id)
                        select :tenant, unnest(:rollouts::bigint[])
                        """)
                .param("tenant", CurrentTenant.get().value())
                .param("rollouts", rollouts.stream().map(RolloutId::value).toArray(Long[]::new))
                .update();
    }

    /// What failed so far is known, and does not count against the rollout any more.
    void forgive(RolloutId rollout) {
        jdbc.sql(
                        """
                        update firmware_job set forgiven = true
                         where rollout_id = :rollout and state in (:failed)
                        """)
                .param("rollout", rollout.value())
                .param("failed", states(JobState.End.FAILED))
                .update();
    }

    /// Cancels what these devices were not told yet.
    void cancel(Collection<DeviceId> devices, String why, Instant now) {
        jdbc.sql(
                        """
                        update firmware_job
                           set state = 'cancelled', since = :now, due_at = null, look_at = null,
                               waiting = '{}', detail = :why
                         where device_id in (:devices)
                           and state in ('pending', 'waiting_window', 'queued')
                        """)
                .param("devices", devices.stream().map(DeviceId::value).toList())
                .param("why", why)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Puts these devices into another group.
    void regroup(RolloutId rollout, Collection<DeviceId> devices, Group group) {
        jdbc.sql(
                        """
                        update firmware_job set turn = :turn
                         where rollout_id = :rollout and device_id = any(:devices::bigint[])
                        """)
                .param("rollout", rollout.value())
                .param("turn", group.wire())
                .param("devices", devices.stream().map(DeviceId::value).toArray(Long[]::new))
                .update();
    }

    private static List<String> states(JobState.End end) {
        return Arrays.stream(JobState.values())
                .filter(state -> state.end() == end)
                .map(JobState::wire)
                .toList();
    }

    private static String words(List<WaitingReason> reasons) {
        return reasons.stream().map(WaitingReason::wire).collect(Collectors.joining(" "));
    }

    private static <S, T> T[] array(
            List<S> from, Function<S, @Nullable T> part, IntFunction<T[]> maker) {
        return from.stream().map(part).toArray(maker);
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
