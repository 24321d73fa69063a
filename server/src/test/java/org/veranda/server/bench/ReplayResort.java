package org.veranda.server.bench;

import org.springframework.transaction.support.TransactionTemplate;
import org.veranda.model.identity.TenantId;
import org.veranda.model.room.LocationId;
import org.veranda.model.room.RoomTypeId;
import org.veranda.server.layout.LayoutService;
import org.veranda.server.rooms.RoomDraft;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.tenancy.Properties;
import org.veranda.server.testing.Answer;
import org.veranda.server.testing.Api;

import java.util.ArrayList;
import java.util.List;

/// Builds the resort of the replayed month and takes in its bookings.
final class ReplayResort {

    private ReplayResort() {}

    /// Rooms of every type, and the business date on the month's first day.
    static void build(BenchServer server, TenantId tenant) {
        CurrentTenant.run(
                tenant,
                () -> {
                    open(server);
                    furnish(server.part(LayoutService.class));
                });
    }

    /// How long an import took, in milliseconds.
    static double load(Api api, String csv) {
        long start = System.nanoTime();
        Answer answer = api.with("Content-Type", "text/csv").post("/api/v1/bookings/import", csv);
        if (answer.status() != 200) {
            throw new IllegalStateException("Cannot import: " + answer.text());
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static void open(BenchServer server) {
        Properties properties = server.part(Properties.class);
        server.part(TransactionTemplate.class)
                .executeWithoutResult(_ -> {
                    properties.update(properties.lock().on(ReplayMonth.FIRST));
                });
    }

    private static void furnish(LayoutService layout) {
        List<LocationId> places = new ArrayList<>();
        for (String place : List.of("Garden", "Pool", "Sea")) {
            places.add(layout.addLocation(place, places.size()).id());
        }
        List<RoomDraft> drafts = new ArrayList<>();
        ReplayMonth.ROOMS.forEach((code, count) -> {
            RoomTypeId type = layout.addRoomType("Type " + code, code, 0).id();
            for (int i = 0; i < count; i++) {
                String name = "%d".formatted(101 + drafts.size());
                drafts.add(new RoomDraft(name, type, places.get(drafts.size() % 3), null));
            }
        });
        layout.addRooms(drafts);
    }
}
