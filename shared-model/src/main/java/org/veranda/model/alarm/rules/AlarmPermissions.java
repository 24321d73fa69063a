package org.veranda.model.alarm.rules;

import org.veranda.model.alarm.AlarmCommand;
import org.veranda.model.identity.Permission;

/// Which permission each command needs.
public final class AlarmPermissions {

    private AlarmPermissions() {}

    public static Permission of(AlarmCommand command) {
        return switch (command) {
            case AlarmCommand.Comment _ -> Permission.VIEW_ALARMS;
            case AlarmCommand.Raise _,
                    AlarmCommand.Clear _,
                    AlarmCommand.Acknowledge _,
                    AlarmCommand.Reset _,
                    AlarmCommand.Assign _,
                    AlarmCommand.Elapse _,
                    AlarmCommand.Close _,
                    AlarmCommand.Reassess _ ->
                    Permission.ACKNOWLEDGE_ALARMS;
            case AlarmCommand.Shelve _, AlarmCommand.Unshelve _ -> Permission.SHELVE_ALARMS;
            case AlarmCommand.Suppress _,
                    AlarmCommand.Unsuppress _,
                    AlarmCommand.OutOfService _,
                    AlarmCommand.ReturnToService _ ->
                    Permission.MANAGE_DEVICES;
        };
    }
}
