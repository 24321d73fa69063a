package org.veranda.server.testing;

import org.springframework.boot.test.context.TestComponent;
import org.veranda.model.identity.TenantId;
import org.veranda.model.room.LocationId;
import org.veranda.model.room.RoomTypeId;
import org.veranda.server.layout.LayoutService;
import org.veranda.server.rooms.RoomDraft;
import org.veranda.server.tenancy.CurrentTenant;

import java.util.List;
import java.util.stream.IntStream;

/// Builds rooms for a tenant of a test: of one type, in one place, all vacant and dirty.
@TestComponent
public final class Resorts {

    private final LayoutService layout;

    Resorts(LayoutService layout) {
        this.layout = layout;
    }

    public Resort build(TenantId tenant, int rooms) {
        return CurrentTenant.call(
                tenant,
                () -> {
                    LocationId place = layout.addLocation("Riverfront", 1).id();
                    RoomTypeId type = layout.addRoomType("Deluxe", "D", 1).id();
                    List<RoomDraft> drafts =
                            IntStream.rangeClosed(1, rooms)
                                    .mapToObj(n ->
                                            new RoomDraft(
                                                    "Raft %02d".formatted(n), type, place, "1"))
                                    .toList();
                    return new Resort(tenant, type, place, layout.addRooms(drafts));
                });
    }
}
