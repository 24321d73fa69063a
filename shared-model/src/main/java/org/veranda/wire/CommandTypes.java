package org.veranda.wire;

import org.jspecify.annotations.Nullable;
import org.veranda.model.CommandNames;
import org.veranda.model.alarm.AlarmCommand;
import org.veranda.model.booking.BookingCommand;
import org.veranda.model.firmware.rollout.RolloutCommand;
import org.veranda.model.maintenance.MaintenanceCommand;
import org.veranda.model.room.RoomCommand;
import org.veranda.model.task.TaskCommand;

import java.util.Map;
import java.util.TreeMap;

/// The commands that travel, by their `type`.
final class CommandTypes {

    private static final Map<String, Class<?>> TYPES = new TreeMap<>();

    static {
        register("room.", RoomCommand.Direct.class);
        register("booking.", BookingCommand.Opening.class);
        register("booking.", BookingCommand.Continuing.class);
        register("alarm.", AlarmCommand.Opening.class);
        register("alarm.", AlarmCommand.Continuing.class);
        register("maintenance.", MaintenanceCommand.class);
        register("firmware.", RolloutCommand.class);
        register("task.", TaskCommand.Direct.class);
        TYPES.put("task.create", TaskCommand.Create.class);
    }

    private CommandTypes() {}

    static @Nullable Class<?> find(String type) {
        return TYPES.get(type);
    }

    private static void register(String prefix, Class<?> sealed) {
        for (Class<?> command : sealed.getPermittedSubclasses()) {
            if (command.isSealed()) {
                register(prefix, command);
            } else {
                TYPES.put(prefix + CommandNames.of(command), command);
            }
        }
    }
}
