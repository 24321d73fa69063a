package org.veranda.server.demo;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.veranda.model.identity.TenantId;
import org.veranda.model.room.LocationId;
import org.veranda.server.csv.CsvRow;
import org.veranda.server.demo.life.Staff;
import org.veranda.server.identity.NewUser;
import org.veranda.server.identity.Provisioning;
import org.veranda.server.identity.Users;
import org.veranda.server.layout.LayoutService;
import org.veranda.server.rooms.RoomDraft;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.tenancy.Tenants;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Founds what is not there yet of the demo: its resorts with people, locations, room types and rooms, and its operator.
@Component
@Profile("demo")
class DemoFounder {

    private static final String OPERATOR = "operator@veranda.example";

    private final Tenants tenants;
    private final Users users;
    private final LayoutService layout;
    private final Provisioning provisioning;
    private final TransactionTemplate transaction;

    DemoFounder(
            Tenants tenants,
            Users users,
            LayoutService layout,
            Provisioning provisioning,
            PlatformTransactionManager transactions) {
        this.tenants = tenants;
        this.users = users;
        this.layout = layout;
        this.provisioning = provisioning;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// A demo resort, and whether it was founded at this moment.
    record Founded(TenantId tenant, boolean now) {}

    /// Finds the resort, or founds it; one left half-founded by a crash is completed.
    Founded found(DemoResort resort) {
        TenantId tenant =
                tenants.all().stream()
                        .filter(known -> known.name().equals(resort.name()))
                        .findFirst()
                        .orElseGet(() -> tenants.create(resort.name(), resort.timeZone()))
                        .id();
        boolean now =
                CurrentTenant.call(tenant, () -> transaction.execute(_ -> furnishIfEmpty(resort)));
        return new Founded(tenant, now);
    }

    /// Somebody who may look at the operator's page, with the password of everyone in the demo.
    void foundOperator() {
        if (!provisioning.isPlatformAdmin(OPERATOR)) {
            provisioning.createPlatformAdmin(OPERATOR, "Demo operator", DemoResort.PASSWORD);
        }
    }

    private boolean furnishIfEmpty(DemoResort resort) {
        boolean empty = layout.locations().isEmpty();
        if (empty) {
            furnish(resort);
        }
        return empty;
    }

    private void furnish(DemoResort resort) {
        for (Staff person : resort.staff()) {
            users.add(
                    new NewUser(
                            person.name(),
                            resort.address(person),
                            DemoResort.PASSWORD,
                            person.role(),
                            null));
        }
        int order = 0;
        for (CsvRow type : resort.roomTypes()) {
            layout.addRoomType(type.get("name", 100), type.get("code", 20), ++order);
        }
        layout.addRooms(drafts(resort.rooms()));
    }

    private List<RoomDraft> drafts(List<CsvRow> rooms) {
        var types = layout.roomTypesByCode();
        Map<String, LocationId> locations = new HashMap<>();
        return rooms.stream()
                .map(row ->
                        new RoomDraft(
                                row.get("name", 60),
                                Objects.requireNonNull(types.get(row.get("room_type", 20))),
                                locations.computeIfAbsent(
                                        row.get("location", 100),
                                        name ->
                                                layout.addLocation(name, locations.size() + 1)
                                                        .id()),
                                row.find("floor", 20)))
                .toList();
    }
}
