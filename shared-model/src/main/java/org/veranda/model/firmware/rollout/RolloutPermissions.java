package org.veranda.model.firmware.rollout;

import org.veranda.model.identity.Permission;

/// Which permission each rollout command needs; after a halt, going on and aborting need the approvers'.
public final class RolloutPermissions {

    private RolloutPermissions() {}

    public static Permission of(RolloutCommand command) {
        return switch (command) {
            case RolloutCommand.Approve _, RolloutCommand.Deny _ -> Permission.APPROVE_FIRMWARE;
            case RolloutCommand.Create _,
                    RolloutCommand.Edit _,
                    RolloutCommand.Submit _,
                    RolloutCommand.Schedule _,
                    RolloutCommand.Unschedule _,
                    RolloutCommand.Start _,
                    RolloutCommand.Pause _,
                    RolloutCommand.Resume _,
                    RolloutCommand.Abort _ ->
                    Permission.DEPLOY_FIRMWARE;
        };
    }
}
