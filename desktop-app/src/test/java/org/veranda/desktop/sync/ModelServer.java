package org.veranda.desktop.sync;

import org.veranda.desktop.testing.Resort;
import org.veranda.model.identity.Role;
import org.veranda.model.identity.TenantId;
import org.veranda.model.notification.NoticeId;
import org.veranda.wire.BookingView;
import org.veranda.wire.Cursor;
import org.veranda.wire.MeView;
import org.veranda.wire.NotificationView;
import org.veranda.wire.PusherFrame.ChannelEvent;
import org.veranda.wire.RoomView;
import org.veranda.wire.Snapshot;
import org.veranda.wire.TenantEvent;
import org.veranda.wire.TenantEvent.BookingChanged;
import org.veranda.wire.TenantEvent.RoomStatusChanged;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/// What a server knows of one tenant and tells to one user there, without the server.
final class ModelServer {

    private static final int ROOMS = 12;

    private final Map<String, ModelStream> streams = new TreeMap<>();
    private final Map<Long, RoomView> rooms = new HashMap<>();
    private final Map<Long, BookingView> bookings = new HashMap<>();
    private final long tenant;
    private final String open;
    private final String desk;
    private final String own;
    private final Map<Long, NotificationView> notices = new TreeMap<>();
    private boolean guests = true;
    private boolean down;
    private int session;
    private long versions = 1;

    /// @param skew how wrong its clock is
    ModelServer(long tenant, Duration skew) {
        this.tenant = tenant;
        open = "private-tenant." + tenant;
        desk = open + ".frontdesk";
        own = "private-user." + Resort.me().id();
        streams.put(own, new ModelStream(own, skew));
        streams.put(open, new ModelStream(open, skew));
        streams.put(desk, new ModelStream(desk, skew));
        for (long id = 1; id <= ROOMS; id++) {
            rooms.put(id, room(id, "dirty", "VD"));
        }
    }

    ModelStream stream(String name) {
        ModelStream stream = streams.get(name);
        if (stream == null) {
            throw new AssertionError("Tenant " + tenant + " was asked for " + name);
        }
        return stream;
    }

    int signIn() {
        return ++session;
    }

    void endSession() {
        session++;
    }

    boolean stands(int asked) {
        return asked == session;
    }

    boolean down() {
        return down;
    }

    void down(boolean now) {
        down = now;
    }

    /// The user's role becomes another.
    void changeRole() {
        guests = !guests;
    }

    boolean mayHear(String stream) {
        return guests || !stream.equals(desk);
    }

    MeView me() {
        MeView ana = Resort.me();
        return new MeView(
                ana.id(),
                ana.name(),
                ana.email(),
                new TenantId(tenant),
                guests ? Role.FRONT_DESK : Role.HOUSEKEEPER,
                ana.permissions(),
                ana.locale());
    }

    ChannelEvent change(SplittableRandom random, Instant now) {
        long room = 1L + random.nextInt(ROOMS);
        versions++;
        if (random.nextInt(4) == 0) {
            return stream(own).append(personal(random, now), now);
        }
        if (random.nextInt(3) == 0) {
            BookingView booking =
                    Resort.booking(room, room, "Guest " + tenant + "-" + versions, "confirmed");
            bookings.put(room, booking);
            return stream(desk).append(new BookingChanged(booking), now);
        }
        RoomView changed = room(room, "clean", "VC");
        rooms.put(room, changed);
        return stream(open).append(new RoomStatusChanged(changed), now);
    }

    /// Something is meant for the user, or they have read at another desk what was.
    private TenantEvent personal(SplittableRandom random, Instant now) {
        List<NoticeId> unread =
                notices.values().stream()
                        .filter(notice -> notice.readAt() == null)
                        .map(NotificationView::id)
                        .toList();
        if (unread.size() > random.nextInt(6)) {
            unread.forEach(id -> notices.computeIfPresent(id.value(), (_, was) -> was.read(now)));
            return new TenantEvent.NotificationsRead(unread, now);
        }
        NotificationView notice = Resort.notice(versions, now);
        notices.put(versions, notice);
        return new TenantEvent.Notified(notice);
    }

    /// As the list has them: the stream's end is looked up first.
    Personal personal() {
        return new Personal(own, stream(own).head(), List.copyOf(notices.values()));
    }

    Map<Long, NotificationView> notices() {
        return notices;
    }

    /// Restored from a backup that knew less.
    void restore(Instant now) {
        streams.values().forEach(stream -> stream.renew(now));
        rooms.replaceAll((id, _) -> room(id, "dirty", "VD"));
        bookings.clear();
        notices.clear();
    }

    Snapshot snapshot() {
        Map<String, Cursor> cursors = new HashMap<>();
        streams.forEach((name, stream) -> {
            if (mayHear(name) && !name.equals(own)) {
                cursors.put(name, stream.head());
            }
        });
        Snapshot plain =
                Resort.snapshot(cursors, List.copyOf(rooms.values()), List.copyOf(guests()));
        return new Snapshot(
                plain.cursors(),
                me(),
                plain.property(),
                plain.locations(),
                plain.roomTypes(),
                plain.rooms(),
                plain.blocks(),
                plain.bookings(),
                plain.alarms());
    }

    Map<Long, RoomView> rooms() {
        return rooms;
    }

    /// Those that the user may see.
    Map<Long, BookingView> bookings() {
        return guests ? bookings : Map.of();
    }

    private List<BookingView> guests() {
        return List.copyOf(bookings().values());
    }

    private RoomView room(long id, String condition, String code) {
        return Resort.room(id, tenant + "-" + id, condition, code, versions);
    }
}
