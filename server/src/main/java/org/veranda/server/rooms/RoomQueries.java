package org.veranda.server.rooms;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.veranda.model.room.Property;
import org.veranda.model.room.RoomCommand;
import org.veranda.model.room.RoomId;
import org.veranda.model.room.RoomTypeId;
import org.veranda.model.room.rules.RoomRules;
import org.veranda.server.tenancy.Properties;
import org.veranda.wire.HistoryEntry;
import org.veranda.wire.RoomView;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Answers what others ask about rooms, always of the current tenant.
@Service
@Transactional(readOnly = true)
public class RoomQueries {

    private final Rooms rooms;
    private final RoomChanges changes;
    private final RoomContexts contexts;
    private final Properties properties;
    private final Clock clock;

    RoomQueries(
            Rooms rooms,
            RoomChanges changes,
            RoomContexts contexts,
            Properties properties,
            Clock clock) {
        this.rooms = rooms;
        this.changes = changes;
        this.contexts = contexts;
        this.properties = properties;
        this.clock = clock;
    }

    /// The room, or a 404: a foreign tenant's is no different from none.
    public RoomView get(RoomId id) {
        PlacedRoom room = rooms.find(id).orElseThrow(() -> RoomService.unknown(id));
        return room.view(properties.current(), clock.instant());
    }

    /// The names of the commands that this person may give to the room now.
    public List<String> legal(RoomId id, Origin origin) {
        PlacedRoom room = rooms.find(id).orElseThrow(() -> RoomService.unknown(id));
        RoomCommand any = new RoomCommand.Release();
        return RoomRules.legal(room.room(), contexts.of(room, any, origin, properties.current()));
    }

    /// All rooms, by location and name.
    public List<RoomView> all() {
        Property property = properties.current();
        return rooms.all().stream().map(room -> room.view(property, clock.instant())).toList();
    }

    /// How many rooms of the type may be sold on each of these days, the last one not included.
    public Map<LocalDate, Integer> sellable(RoomTypeId type, LocalDate from, LocalDate until) {
        return rooms.sellable(type, from, until);
    }

    /// Where those of these rooms that there are lie, and whether somebody is in them.
    public Map<RoomId, RoomPlace> places(Collection<RoomId> ids) {
        return ids.isEmpty() ? Map.of() : rooms.places(ids);
    }

    /// The same, and nothing of it changes until the current transaction ends.
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<RoomId, RoomPlace> hold(Collection<RoomId> ids) {
        return ids.isEmpty() ? Map.of() : rooms.hold(ids);
    }

    List<HistoryEntry> history(RoomId id, int limit) {
        get(id);
        return changes.of(id, limit);
    }
}
