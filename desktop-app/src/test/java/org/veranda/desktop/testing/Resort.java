package org.veranda.desktop.testing;

import org.veranda.model.alarm.Severity;
import org.veranda.model.identity.Permission;
import org.veranda.model.identity.Role;
import org.veranda.model.identity.TenantId;
import org.veranda.model.identity.UserId;
import org.veranda.model.notification.NoticeId;
import org.veranda.model.notification.NoticeKind;
import org.veranda.model.notification.NoticeSubject;
import org.veranda.model.room.LocationId;
import org.veranda.model.room.RoomTypeId;
import org.veranda.wire.BookingView;
import org.veranda.wire.Cursor;
import org.veranda.wire.LocationView;
import org.veranda.wire.MeView;
import org.veranda.wire.NotificationView;
import org.veranda.wire.PropertyView;
import org.veranda.wire.RoomTypeView;
import org.veranda.wire.RoomView;
import org.veranda.wire.Snapshot;
import org.veranda.wire.WireCodec;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The wire's views of a resort whose business date is 14 July 2026.
public final class Resort {

    public static final String STREAM = "private-tenant.1";
    public static final String DESK_STREAM = "private-tenant.1.frontdesk";

    private static final WireCodec CODEC = new WireCodec();

    private Resort() {}

    /// A vacant room in service.
    ///
    /// @param condition such as `clean`
    /// @param code the display code of that
    public static RoomView room(long id, String name, String condition, String code, long version) {
        return CODEC.read(
                """
                {"id":%d,"name":"%s","status":"awaiting-cleaning",
                 "room_type":{"id":3,"name":"Deluxe"},"location":{"id":1,"name":"Riverfront"},
                 "floor":"1","code":"%s","occupancy":"vacant","persons":0,"condition":"%s",
                 "condition_on":"2026-07-14","service":"in_service","guest_request":"none",
                 "turndown":"not_required","attendant_inside":false,"double_lock":false,
                 "rush":false,"planned_blocks":[],"discrepancy":"none",
                 "reservation":"not_reserved","queued":false,"dirty_epoch":1,"stay_version":0,
                 "version":%d,"status_since":"2026-07-14T12:00:00.000Z",
                 "ready_for_guest":false,"not_ready":[]}
                """
                        .formatted(id, name, code, condition, version),
                RoomView.class);
    }

    public static RoomView dirty(long id, long version) {
        return room(id, String.valueOf(1200 + id), "dirty", "VD", version);
    }

    public static RoomView clean(long id, long version) {
        return room(id, String.valueOf(1200 + id), "clean", "VC", version);
    }

    /// @param status such as `confirmed` or `checked-in`
    public static BookingView booking(long id, long room, String guest, String status) {
        return CODEC.read(
                """
                {"id":%d,"reference":"R-%d","status":"%s","room_ids":[%d],"room_id":%d,
                 "guest_name":"%s","party":{"adults":2,"children":0},"arrival":"2026-07-14",
                 "departure":"2026-07-17","room_locked":false,"walk_in":false,
                 "advance_checked_in":false,"pre_registered":false,"version":1}
                """
                        .formatted(id, id, status, room, room, guest),
                BookingView.class);
    }

    /// An alarm that was given to the user.
    public static NotificationView notice(long id, Instant at) {
        return new NotificationView(
                new NoticeId(id),
                NoticeKind.ASSIGNMENT,
                new NoticeSubject("alarm", id),
                Severity.MAJOR,
                "alarm.assigned",
                Map.of("by", "Rui Faria", "title", "Not answering"),
                at,
                null);
    }

    public static MeView me() {
        return me(Role.FRONT_DESK);
    }

    public static MeView me(Role role) {
        return new MeView(
                new UserId(9),
                "Ana",
                "desk@quinta.example",
                new TenantId(1),
                role,
                Set.of(Permission.VIEW_ROOMS),
                "en");
    }

    public static PropertyView property() {
        return CODEC.read(
                """
                {"tenant_id":1,"name":"Quinta do Mar","time_zone":"Europe/Lisbon",
                 "business_date":"2026-07-14","ready_set":"clean","inspects":false,
                 "check_in_time":"15:00","check_out_time":"11:00","end_of_day":"03:00"}
                """,
                PropertyView.class);
    }

    public static Snapshot snapshot(
            Map<String, Cursor> cursors, List<RoomView> rooms, List<BookingView> bookings) {
        return new Snapshot(
                cursors,
                me(),
                property(),
                List.of(new LocationView(new LocationId(1), "Riverfront", 1)),
                List.of(new RoomTypeView(new RoomTypeId(3), "Deluxe", null, 1)),
                rooms,
                List.of(),
                bookings,
                List.of());
    }

    /// That many dirty rooms: 1201, 1202, …
    public static List<RoomView> dirtyRooms(int count) {
        List<RoomView> rooms = new ArrayList<>();
        for (int id = 1; id <= count; id++) {
            rooms.add(dirty(id, 1));
        }
        return rooms;
    }
}
