package org.veranda.server.snapshot;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.veranda.model.identity.TenantId;
import org.veranda.model.room.Property;
import org.veranda.server.alarms.AlarmQueries;
import org.veranda.server.housekeeping.TaskQueries;
import org.veranda.server.journal.Journal;
import org.veranda.server.journal.StreamHead;
import org.veranda.server.journal.StreamName;
import org.veranda.server.layout.LayoutService;
import org.veranda.server.maintenance.MaintenanceQueries;
import org.veranda.server.rooms.RoomQueries;
import org.veranda.server.stays.Sight;
import org.veranda.server.stays.StayQueries;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.tenancy.Properties;
import org.veranda.wire.BlockView;
import org.veranda.wire.Cursor;
import org.veranda.wire.PropertyView;
import org.veranda.wire.RoomView;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Reads the current tenant as of one moment: the streams stand where the rest of the view stands.
@Service
class TenantViews {

    private final Journal journal;
    private final Properties properties;
    private final LayoutService layout;
    private final RoomQueries rooms;
    private final StayQueries stays;
    private final MaintenanceQueries maintenance;
    private final AlarmQueries alarms;
    private final TaskQueries tasks;

    TenantViews(
            Journal journal,
            Properties properties,
            LayoutService layout,
            RoomQueries rooms,
            StayQueries stays,
            MaintenanceQueries maintenance,
            AlarmQueries alarms,
            TaskQueries tasks) {
        this.journal = journal;
        this.properties = properties;
        this.layout = layout;
        this.rooms = rooms;
        this.stays = stays;
        this.maintenance = maintenance;
        this.alarms = alarms;
        this.tasks = tasks;
    }

    /// @param guests whether bookings and their stream belong to the view
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    TenantView read(boolean guests) {
        TenantId tenant = CurrentTenant.get();
        Property property = properties.current();
        List<RoomView> all = rooms.all();
        return new TenantView(
                cursors(journal.headsInTransaction(streams(tenant, guests)).values()),
                PropertyView.of(tenant, property),
                layout.locations(),
                layout.roomTypes(),
                all,
                blocks(all),
                guests ? stays.current(property.businessDate(), Sight.DAYS_AHEAD) : List.of(),
                tasks.current(),
                maintenance.open(),
                alarms.open(),
                List.of());
    }

    /// Where the streams of such a view stand now.
    Map<String, Cursor> cursors(TenantId tenant, boolean guests) {
        return cursors(journal.heads(streams(tenant, guests)).values());
    }

    private static List<StreamName> streams(TenantId tenant, boolean guests) {
        return guests
                ? List.of(StreamName.tenant(tenant), StreamName.frontdesk(tenant))
                : List.of(StreamName.tenant(tenant));
    }

    private static Map<String, Cursor> cursors(Collection<StreamHead> heads) {
        Map<String, Cursor> cursors = new TreeMap<>();
        heads.forEach(
                head -> cursors.put(head.stream().value(), new Cursor(head.epoch(), head.seq())));
        return cursors;
    }

    private static List<BlockView> blocks(List<RoomView> rooms) {
        return rooms.stream()
                .flatMap(room ->
                        Stream.concat(
                                Stream.ofNullable(room.block()), room.plannedBlocks().stream()))
                .toList();
    }
}
