package org.veranda.server.firmware;

import org.veranda.model.FailingClause;
import org.veranda.model.Refusal;
import org.veranda.model.RefusalCode;
import org.veranda.model.identity.Permission;
import org.veranda.server.identity.Actor;

import java.util.List;

/// Refusals that are made before anything was looked at.
final class Refusals {

    private Refusals() {}

    /// Packages and rollouts are shown to those who deploy and to those who look after devices: which lock waits for a new
    /// battery, or for a key that opens it, is nobody else's.
    static void requireReader(Actor actor) {
        if (!actor.may(Permission.MANAGE_DEVICES)) {
            actor.require(Permission.DEPLOY_FIRMWARE);
        }
    }

    /// Said before it is told whether the thing is there at all.
    static Refusal notPermitted(String machine, String command, Permission needed) {
        return new Refusal(
                RefusalCode.NOT_PERMITTED,
                machine,
                "none",
                command,
                "Cannot %s: %s".formatted(command, RefusalCode.NOT_PERMITTED.reason()),
                List.of(new FailingClause("permission", needed.wire())),
                List.of());
    }
}
