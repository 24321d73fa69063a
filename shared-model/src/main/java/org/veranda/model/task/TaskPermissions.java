package org.veranda.model.task;

import org.veranda.model.identity.Permission;

/// Which permission each task command needs.
public final class TaskPermissions {

    private TaskPermissions() {}

    public static Permission of(TaskCommand command) {
        return switch (command) {
            case TaskCommand.Assign _,
                    TaskCommand.Reassign _,
                    TaskCommand.VerifyPass _,
                    TaskCommand.VerifyFail _,
                    TaskCommand.Reopen _ ->
                    Permission.ASSIGN_TASKS;
            case TaskCommand.Create _, TaskCommand.Direct _, TaskCommand.Derived _ ->
                    Permission.UPDATE_ROOM_STATUS;
        };
    }
}
