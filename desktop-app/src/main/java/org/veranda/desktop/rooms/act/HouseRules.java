package org.veranda.desktop.rooms.act;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.store.RoomEntry;
import org.veranda.desktop.store.Store;
import org.veranda.model.Decision;
import org.veranda.model.booking.BookingStatus;
import org.veranda.model.identity.Permission;
import org.veranda.model.identity.Staff;
import org.veranda.model.room.BlockId;
import org.veranda.model.room.Condition;
import org.veranda.model.room.GuestRequest;
import org.veranda.model.room.Room;
import org.veranda.model.room.RoomCommand;
import org.veranda.model.room.rules.AssignedStay;
import org.veranda.model.room.rules.RoomContext;
import org.veranda.model.room.rules.RoomRules;
import org.veranda.wire.BookingView;
import org.veranda.wire.MeView;
import org.veranda.wire.PropertyView;
import org.veranda.wire.RoomView;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The rules of the house as this user meets them: what would become of a room, before anybody is
/// asked.
public final class HouseRules {

    private final Store store;
    private final Supplier<Instant> now;

    public HouseRules(Store store, Supplier<Instant> now) {
        this.store = store;
        this.now = now;
    }

    /// What would become of the room; nothing before sign-in.
    public Optional<Decision<Room>> decide(RoomEntry entry, RoomCommand command) {
        return context(entry).map(context -> RoomRules.decide(room(entry), command, context));
    }

    /// What the user can do to the room now, in the order of offering.
    public List<RoomAction> legal(RoomEntry entry) {
        return context(entry)
                .map(context ->
                        Arrays.stream(RoomAction.values())
                                .filter(action -> possible(action, entry, context))
                                .toList())
                .orElse(List.of());
    }

    private boolean possible(RoomAction action, RoomEntry entry, RoomContext context) {
        Room room = room(entry);
        return switch (action) {
            case CHECK_IN, CHECK_OUT, WALK_IN -> possibleStay(action, entry, context);
            case RUSH -> !entry.room().get().readyForGuest() && wouldChange(entry, action);
            case MARK_DIRTY -> legal(room, context, "mark_dirty");
            case FAIL_INSPECTION -> legal(room, context, "inspect_fail");
            case BLOCK ->
                    legal(room, context, "block_begin") || legal(room, context, "block_schedule");
            case FINISH_BLOCK -> legal(room, context, "block_finish");
            case NOTE -> legal(room, context, "note");
            case HOLD -> room.hold() == null && legal(room, context, "hold");
            case NO_REQUEST ->
                    room.guestRequest() != GuestRequest.NONE && wouldChange(entry, action);
            case MARK_CLEAN ->
                    room.condition() != Condition.INSPECTED && wouldChange(entry, action);
            default -> wouldChange(entry, action);
        };
    }

    private boolean possibleStay(RoomAction action, RoomEntry entry, RoomContext context) {
        boolean booked = entry.marks().get().arriving() != null;
        return switch (action) {
            case CHECK_IN -> booked && wouldChange(entry, action);
            case CHECK_OUT ->
                    entry.marks().get().inHouse() != null && changes(entry, Intents.checkOut());
            default ->
                    !booked
                            && may(Permission.CREATE_BOOKING)
                            && changes(
                                    entry, Intents.walkIn(null, context.property().businessDate()));
        };
    }

    private boolean wouldChange(RoomEntry entry, RoomAction action) {
        return changes(entry, Intents.plain(action).orElse(null));
    }

    private boolean changes(RoomEntry entry, @Nullable Intent intent) {
        return intent != null
                && decide(entry, intent.rule().apply(entry)).orElse(null)
                        instanceof Decision.Changed<Room>;
    }

    private static boolean legal(Room room, RoomContext context, String command) {
        return RoomRules.legal(room, context).contains(command);
    }

    /// Whether the user's role permits it.
    public boolean may(Permission permission) {
        MeView me = store.me().get();
        return me != null && me.permissions().contains(permission);
    }

    private static Room room(RoomEntry entry) {
        return entry.room().get().room();
    }

    private Optional<RoomContext> context(RoomEntry entry) {
        MeView me = store.me().get();
        PropertyView property = store.property().get();
        if (me == null || property == null) {
            return Optional.empty();
        }
        RoomView room = entry.room().get();
        return Optional.of(
                new RoomContext(
                        property.property(),
                        new Staff(me.id(), me.name(), me.permissions()),
                        now.get(),
                        null,
                        stays(entry),
                        room.alarm(),
                        new BlockId(0),
                        null));
    }

    private List<AssignedStay> stays(RoomEntry entry) {
        return store.bookings().stream()
                .filter(booking -> booking.roomIds().contains(entry.id()))
                .filter(HouseRules::stands)
                .map(HouseRules::stay)
                .toList();
    }

    private static boolean stands(BookingView booking) {
        return booking.status() == BookingStatus.IN_HOUSE
                || booking.status() == BookingStatus.RESERVED;
    }

    private static AssignedStay stay(BookingView booking) {
        return new AssignedStay(
                booking.id(),
                booking.arrival(),
                booking.departure(),
                booking.status() == BookingStatus.IN_HOUSE,
                booking.queued() != null);
    }
}
