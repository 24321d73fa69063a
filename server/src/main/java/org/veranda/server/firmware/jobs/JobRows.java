package org.veranda.server.firmware.jobs;

import org.jspecify.annotations.Nullable;
import org.veranda.model.device.DeviceId;
import org.veranda.model.device.DeviceKind;
import org.veranda.model.firmware.PackageId;
import org.veranda.model.firmware.RolloutId;
import org.veranda.model.firmware.guard.WaitingReason;
import org.veranda.model.firmware.job.Job;
import org.veranda.model.firmware.job.JobState;
import org.veranda.model.firmware.plan.Group;
import org.veranda.model.firmware.rollout.RolloutState;
import org.veranda.model.room.RoomId;
import org.veranda.wire.JobView;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;

/// Reads rows of jobs.
final class JobRows {

    private JobRows() {}

    static DeviceJob read(ResultSet row) throws SQLException {
        return new DeviceJob(
                new RolloutId(row.getLong("rollout_id")),
                RolloutState.valueOf(upper(row.getString("rollout_state"))),
                at(row, "ends_at"),
                new PackageId(row.getLong("package_id")),
                row.getString("version"),
                row.getBoolean("released"),
                row.getBoolean("fits"),
                device(row),
                job(row),
                at(row, "due_at"));
    }

    static JobView view(ResultSet row) throws SQLException {
        Job job = job(row);
        long room = row.getLong("room_id");
        return new JobView(
                new RolloutId(row.getLong("rollout_id")),
                row.getString("serial"),
                row.wasNull() ? null : new RoomId(room),
                Group.valueOf(upper(row.getString("turn"))),
                job.state(),
                job.percent(),
                job.attempts(),
                job.late(),
                job.waiting(),
                job.detail(),
                Objects.requireNonNull(at(row, "since")),
                at(row, "due_at"));
    }

    private static Job job(ResultSet row) throws SQLException {
        String[] waiting = (String[]) row.getArray("waiting").getArray();
        return new Job(
                JobState.of(row.getString("state")),
                row.getInt("percent"),
                row.getInt("attempts"),
                row.getBoolean("late"),
                Arrays.stream(waiting).map(word -> WaitingReason.valueOf(upper(word))).toList(),
                row.getString("detail"));
    }

    private static DeviceJob.Device device(ResultSet row) throws SQLException {
        int battery = row.getInt("battery_percent");
        boolean told = !row.wasNull();
        boolean inRoom = at(row, "status_since") != null;
        return new DeviceJob.Device(
                new DeviceId(row.getLong("device_id")),
                row.getString("serial"),
                DeviceKind.valueOf(upper(row.getString("kind"))),
                told ? battery : null,
                row.getBoolean("override_on_record"),
                row.getString("corridor"),
                inRoom ? room(row) : null);
    }

    private static DeviceJob.Room room(ResultSet row) throws SQLException {
        return new DeviceJob.Room(
                row.getBoolean("occupied"),
                row.getBoolean("dnd"),
                at(row, "next_arrival"),
                row.getBoolean("checking_in"),
                at(row, "held_until"),
                Objects.requireNonNull(at(row, "status_since")));
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
