package org.veranda.server.maintenance;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.veranda.model.Bounds;
import org.veranda.model.Refusal;
import org.veranda.model.identity.Permission;
import org.veranda.model.identity.Staff;
import org.veranda.model.maintenance.MaintenanceRequest;
import org.veranda.model.room.BlockKind;
import org.veranda.model.room.RoomCommand;
import org.veranda.server.problem.ConflictException;
import org.veranda.server.rooms.Origin;
import org.veranda.server.rooms.RoomLeaving;
import org.veranda.server.rooms.RoomService;
import org.veranda.wire.BlockOutcome;

import java.util.EnumSet;
import java.util.Set;

/// Takes rooms out of order in which something was reported broken. Whoever may report may cause this:
/// whether it is legal is the room's question, not the reporter's.
@Component
class BrokenRooms {

    private final RoomService rooms;
    private final Requests requests;

    BrokenRooms(RoomService rooms, Requests requests) {
        this.rooms = rooms;
        this.requests = requests;
    }

    /// What is reported is not forgotten with the room.
    @EventListener
    void on(RoomLeaving leaving) {
        if (requests.count(new RequestFilter(null, null, leaving.room(), null, true)) > 0) {
            throw new ConflictException(
                    "Cannot remove room %s: it has open maintenance requests."
                            .formatted(leaving.room()));
        }
    }

    BlockOutcome takeOutOfOrder(MaintenanceRequest request, Origin origin) {
        RoomCommand.Direct block =
                new RoomCommand.BlockBegin(BlockKind.OOO, null, null, reason(request), null);
        return BlockOutcome.of(
                rooms.attempt(request.room(), block, permitted(origin))
                        .map(Refusal::code)
                        .orElse(null));
    }

    /// Blocks have shorter reasons than requests have descriptions.
    private static String reason(MaintenanceRequest request) {
        String text = request.description();
        if (text.length() <= Bounds.REASON) {
            return text;
        }
        int end = Bounds.REASON - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
                + "…";
    }

    private static Origin permitted(Origin origin) {
        Staff by = origin.by();
        Set<Permission> permissions = EnumSet.copyOf(by.permissions());
        permissions.add(Permission.BLOCK_ROOMS);
        return new Origin(
                new Staff(by.id(), by.name(), permissions),
                origin.session(),
                origin.device(),
                origin.commandId(),
                origin.madeAt(),
                null);
    }
}
