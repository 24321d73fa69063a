package org.veranda.desktop.rooms.act;

import org.jspecify.annotations.Nullable;

/// Something that a person might want to do to a room, and what stands in the way, if anything.
public record Offer(RoomAction action, @Nullable Obstacle obstacle) {

    /// Whether it can be begun: as it is, or against the rules with a reason.
    public boolean possible() {
        return obstacle == null || againstTheRules();
    }

    /// Whether it is only possible against the rules.
    public boolean againstTheRules() {
        return obstacle instanceof Obstacle.Rules(var _, Obstacle.Waiver waiver)
                && waiver == Obstacle.Waiver.SELF;
    }
}
