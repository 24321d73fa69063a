package org.veranda.desktop.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.connection.ConnectionState;
import org.veranda.desktop.store.notice.NoticeShelf;
import org.veranda.wire.BookingView;
import org.veranda.wire.Cursor;
import org.veranda.wire.RoomView;
import org.veranda.wire.Snapshot;
import org.veranda.wire.TenantEvent;
import org.veranda.wire.TenantEvent.BookingChanged;
import org.veranda.wire.TenantEvent.RoomStatusChanged;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// What a user of the engine would see; insists that each entry comes once and in its turn.
final class ModelConsole {

    private static final Duration ON_THE_WAY = Duration.ofSeconds(1);

    private final Map<Long, RoomView> rooms = new HashMap<>();
    private final Map<Long, BookingView> bookings = new HashMap<>();
    private final Map<String, Cursor> cursors = new HashMap<>();
    private final NoticeShelf notices = new NoticeShelf();
    private @Nullable String own;
    private @Nullable Cursor ownCursor;
    private boolean ownBroken;
    private @Nullable ConnectionState state;
    private int snapshots;
    private boolean broken;
    private final ModelServer server;

    ModelConsole(ModelServer server) {
        this.server = server;
    }

    void replace(Snapshot snapshot) {
        snapshots++;
        broken = false;
        cursors.clear();
        cursors.putAll(snapshot.cursors());
        rooms.clear();
        bookings.clear();
        snapshot.rooms().forEach(room -> rooms.put(room.id().value(), room));
        snapshot.bookings().forEach(booking -> bookings.put(booking.id().value(), booking));
    }

    void replace(Personal personal) {
        ownBroken = false;
        own = personal.stream();
        ownCursor = personal.cursor();
        notices.replace(personal.notices());
        notices.flush();
    }

    /// Something can't be shown: until the next snapshot the rest can't be trusted, either.
    void stumble() {
        broken = true;
        ownBroken = true;
    }

    void publish(StreamEvent entry) {
        if (entry.at().stream().equals(own)) {
            publishOwn(entry);
            return;
        }
        if (broken) {
            return;
        }
        Cursor before = cursors.get(entry.at().stream());
        Cursor now = new Cursor(entry.at().epoch(), entry.at().seq());
        assertThat(before).isNotNull();
        assertThat(now).isEqualTo(new Cursor(before.epoch(), before.seq() + 1));
        cursors.put(entry.at().stream(), now);
        if (entry.event() instanceof RoomStatusChanged(var room)) {
            rooms.put(room.id().value(), room);
        } else if (entry.event() instanceof BookingChanged(var booking)) {
            bookings.put(booking.id().value(), booking);
        }
    }

    private void publishOwn(StreamEvent entry) {
        if (ownBroken || ownCursor == null) {
            return;
        }
        Cursor now = new Cursor(entry.at().epoch(), entry.at().seq());
        assertThat(now).isEqualTo(new Cursor(ownCursor.epoch(), ownCursor.seq() + 1));
        ownCursor = now;
        if (entry.event() instanceof TenantEvent.Notified(var notice)) {
            notices.put(notice);
        } else if (entry.event() instanceof TenantEvent.NotificationsRead(var ids, var at)) {
            notices.read(ids, at);
        }
        notices.flush();
    }

    /// What is shown may only be called whole up to a moment when it is, but for what takes its
    /// time on the way.
    void heard(Instant at) {
        if (broken) {
            return;
        }
        cursors.forEach((stream, read) ->
                assertThat(server.stream(stream).wholeUpTo(read, at.minus(ON_THE_WAY)))
                        .as("%s read to %s, said to be whole at %s", stream, read, at)
                        .isTrue());
    }

    void show(ConnectionState next) {
        state = next;
    }

    @Nullable ConnectionState state() {
        return state;
    }

    int snapshots() {
        return snapshots;
    }

    void equalsItsServer() {
        assertThat(rooms).isEqualTo(server.rooms());
        assertThat(bookings).isEqualTo(server.bookings());
        assertThat(notices.view()).containsExactlyInAnyOrderElementsOf(server.notices().values());
        assertThat(notices.unread().get())
                .isEqualTo(
                        (int)
                                server.notices().values().stream()
                                        .filter(notice -> notice.readAt() == null)
                                        .count());
        assertThat(state).isEqualTo(new ConnectionState.Live());
    }
}
