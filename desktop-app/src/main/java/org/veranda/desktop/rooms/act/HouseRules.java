package org.veranda.desktop.rooms.act;

import javafx.beans.value.ObservableBooleanValue;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.store.RoomEntry;
import org.veranda.desktop.store.Store;
import org.veranda.model.Decision;
import org.veranda.model.Refusal;
import org.veranda.model.RefusalCode;
import org.veranda.model.RuleOverride;
import org.veranda.model.booking.BookingStatus;
import org.veranda.model.identity.Permission;
import org.veranda.model.identity.Staff;
import org.veranda.model.room.BlockId;
import org.veranda.model.room.Room;
import org.veranda.model.room.RoomCommand;
import org.veranda.model.room.rules.AssignedStay;
import org.veranda.model.room.rules.RoomContext;
import org.veranda.model.room.rules.RoomRules;
import org.veranda.wire.BookingView;
import org.veranda.wire.MeView;
import org.veranda.wire.PropertyView;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// The rules of the house as this user meets them: what would become of a room, before anybody is
/// asked.
public final class HouseRules {

    private static final RuleOverride SOME_REASON = new RuleOverride("to be given");

    private final Store store;
    private final ObservableBooleanValue reachable;
    private final Supplier<Instant> now;

    /// @param reachable whether there is contact with the server
    public HouseRules(Store store, ObservableBooleanValue reachable, Supplier<Instant> now) {
        this.store = store;
        this.reachable = reachable;
        this.now = now;
    }

    /// Whether anything can be changed at all.
    public ObservableBooleanValue reachable() {
        return reachable;
    }

    /// What would become of the room; nothing before sign-in.
    public Optional<Decision<Room>> decide(
            RoomEntry entry, RoomCommand command, @Nullable RuleOverride override) {
        MeView me = store.me().get();
        return me == null
                ? Optional.empty()
                : decide(entry, command, override, me.permissions(), stays(entry));
    }

    /// Everything that one might want to do to the room, in the order of offering.
    public List<Offer> offers(RoomEntry entry) {
        return Arrays.stream(RoomAction.values())
                .filter(action -> Pertinence.given(action, entry))
                .map(action -> new Offer(action, obstacle(action, entry).orElse(null)))
                .filter(HouseRules::sensible)
                .toList();
    }

    /// What the user can do to the room now within the rules, in the order of offering.
    public List<RoomAction> legal(RoomEntry entry) {
        return offers(entry).stream()
                .filter(offer -> offer.obstacle() == null)
                .map(Offer::action)
                .toList();
    }

    /// What keeps the user from doing this to the room now, if anything does.
    public Optional<Obstacle> obstacle(RoomAction action, RoomEntry entry) {
        Optional<Obstacle> byRules = obstacleOfRules(action, entry);
        return reachable.get()
                ? byRules
                : byRules.filter(obstacle -> !new Offer(action, obstacle).possible())
                        .or(() -> Optional.of(new Obstacle.Away()));
    }

    private Optional<Obstacle> obstacleOfRules(RoomAction action, RoomEntry entry) {
        RoomCommand typical = typical(action, entry);
        if (typical == null) {
            return Optional.of(new Obstacle.Nothing());
        }
        return switch (decide(entry, typical, null).orElse(null)) {
            case Decision.Changed<Room> _ -> Optional.empty();
            case Decision.Unchanged<Room> _ -> Optional.of(new Obstacle.Nothing());
            case Decision.Refused<Room>(Refusal why) -> refused(action, entry, typical, why);
            case null -> Optional.of(new Obstacle.Nothing());
        };
    }

    /// The bookings that would lose the room to this block.
    public List<BookingView> inTheWay(RoomEntry entry, RoomCommand block) {
        return store.assigned(entry.id()).stream()
                .filter(booking -> booking.status() == BookingStatus.RESERVED)
                .filter(booking ->
                        decide(entry, block, null, all(), List.of(stay(booking))).orElse(null)
                                        instanceof Decision.Refused<Room>(Refusal why)
                                && why.code() == RefusalCode.RESERVATION_CONFLICT)
                .toList();
    }

    private Optional<Obstacle> refused(
            RoomAction action, RoomEntry entry, RoomCommand typical, Refusal why) {
        if (action == RoomAction.BLOCK && why.allowed().contains("block_schedule")) {
            return Optional.empty();
        }
        Obstacle.Waiver waiver =
                changes(decide(entry, typical, SOME_REASON))
                        ? Obstacle.Waiver.SELF
                        : changes(decide(entry, typical, SOME_REASON, all(), stays(entry)))
                                ? Obstacle.Waiver.OTHERS
                                : Obstacle.Waiver.NOBODY;
        return Optional.of(new Obstacle.Rules(why, waiver));
    }

    /// What nothing would come of, or what the role never may do, is not worth a line.
    private static boolean sensible(Offer offer) {
        return switch (offer.obstacle()) {
            case Obstacle.Nothing _ -> false;
            case Obstacle.Rules(Refusal why, Obstacle.Waiver waiver) ->
                    why.code() != RefusalCode.NOT_PERMITTED || waiver == Obstacle.Waiver.SELF;
            case Obstacle.Away _ -> true;
            case null -> true;
        };
    }

    private @Nullable RoomCommand typical(RoomAction action, RoomEntry entry) {
        PropertyView property = store.property().get();
        return property == null
                ? null
                : Intents.typical(
                        action,
                        entry,
                        property.businessDate(),
                        now.get(),
                        store.assigned(entry.id()).stream().map(BookingView::id).toList());
    }

    private static boolean changes(Optional<Decision<Room>> decision) {
        return decision.orElse(null) instanceof Decision.Changed<Room>;
    }

    private Optional<Decision<Room>> decide(
            RoomEntry entry,
            RoomCommand command,
            @Nullable RuleOverride override,
            Set<Permission> permissions,
            List<AssignedStay> assigned) {
        MeView me = store.me().get();
        PropertyView property = store.property().get();
        if (me == null || property == null) {
            return Optional.empty();
        }
        RoomContext context =
                new RoomContext(
                        property.property(),
                        new Staff(me.id(), me.name(), permissions),
                        now.get(),
                        override,
                        assigned,
                        entry.room().get().alarm(),
                        new BlockId(0),
                        null);
        return Optional.of(RoomRules.decide(entry.room().get().room(), command, context));
    }

    private List<AssignedStay> stays(RoomEntry entry) {
        return store.assigned(entry.id()).stream().map(HouseRules::stay).toList();
    }

    private static AssignedStay stay(BookingView booking) {
        return new AssignedStay(
                booking.id(),
                booking.arrival(),
                booking.departure(),
                booking.status() == BookingStatus.IN_HOUSE,
                booking.queued() != null);
    }

    private static Set<Permission> all() {
        return EnumSet.allOf(Permission.class);
    }
}
