package org.veranda.server.rooms;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.veranda.model.room.RoomCommand;
import org.veranda.model.room.RoomId;
import org.veranda.server.tenancy.Properties;

import java.time.Instant;
import java.util.List;

/// Ends holds whose time is over, each as a command of the house with its own history and event.
@Service
@Transactional
class RoomReleases {

    private final Rooms rooms;
    private final RoomService service;
    private final Properties properties;

    RoomReleases(Rooms rooms, RoomService service, Properties properties) {
        this.rooms = rooms;
        this.service = service;
        this.properties = properties;
    }

    @Transactional(readOnly = true)
    List<RoomId> lapsed(Instant now) {
        return rooms.lapsed(now);
    }

    /// Looks again with the room locked: somebody may have kept it longer meanwhile.
    void end(RoomId room, Instant now) {
        properties.share();
        rooms.take(List.of(room));
        if (rooms.lapsed(now).contains(room)) {
            service.apply(room, new RoomCommand.Release(), Origin.house(now));
        }
    }
}
