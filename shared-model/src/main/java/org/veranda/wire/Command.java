package org.veranda.wire;

import org.veranda.model.BookingId;
import org.veranda.model.alarm.AlarmCommand;
import org.veranda.model.alarm.AlarmId;
import org.veranda.model.booking.BookingCommand;
import org.veranda.model.firmware.RolloutId;
import org.veranda.model.firmware.rollout.RolloutCommand;
import org.veranda.model.maintenance.MaintenanceCommand;
import org.veranda.model.maintenance.RequestId;
import org.veranda.model.room.RoomCommand;
import org.veranda.model.room.RoomId;
import org.veranda.model.task.TaskCommand;
import org.veranda.model.task.TaskId;

/// A command as it travels: flat, with a `type` of `<machine>.<command>` and its target's id.
public sealed interface Command {

    /// Such as `room.mark_clean`.
    String type();

    record OnRoom(RoomId roomId, RoomCommand.Direct command) implements Command {
        @Override
        public String type() {
            return "room." + command.command();
        }
    }

    record OnBooking(BookingId bookingId, BookingCommand.Continuing command) implements Command {
        @Override
        public String type() {
            return "booking." + command.command();
        }
    }

    record OnRequest(RequestId maintenanceId, MaintenanceCommand.Continuing command)
            implements Command {
        @Override
        public String type() {
            return "maintenance." + command.command();
        }
    }

    record NewRequest(MaintenanceCommand.Report command) implements Command {
        @Override
        public String type() {
            return "maintenance." + command.command();
        }
    }

    record NewRollout(RolloutCommand.Opening command) implements Command {
        @Override
        public String type() {
            return "firmware." + command.command();
        }
    }

    record OnRollout(RolloutId rolloutId, RolloutCommand.Continuing command) implements Command {
        @Override
        public String type() {
            return "firmware." + command.command();
        }
    }

    record OnTask(TaskId taskId, TaskCommand.Direct command) implements Command {
        @Override
        public String type() {
            return "task." + command.command();
        }
    }

    record NewTask(TaskCommand.Create command) implements Command {
        @Override
        public String type() {
            return "task." + command.command();
        }
    }

    record NewBooking(BookingCommand.Opening command) implements Command {
        @Override
        public String type() {
            return "booking." + command.command();
        }
    }

    record OnAlarm(AlarmId alarmId, AlarmCommand.Continuing command) implements Command {
        @Override
        public String type() {
            return "alarm." + command.command();
        }
    }

    record NewAlarm(AlarmCommand.Opening command) implements Command {
        @Override
        public String type() {
            return "alarm." + command.command();
        }
    }
}
