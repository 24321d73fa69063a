package org.veranda.desktop.rooms.act;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.store.RoomEntry;
import org.veranda.model.BookingId;
import org.veranda.model.booking.BookingCommand;
import org.veranda.model.room.BlockKind;
import org.veranda.model.room.Condition;
import org.veranda.model.room.GuestRequest;
import org.veranda.model.room.RoomCommand;
import org.veranda.wire.BookingView;
import org.veranda.wire.Command;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/// Makes intents out of actions and answers.
public final class Intents {

    private static final BookingId NOBODY = new BookingId(0);
    private static final String REASON = "to be given";

    private Intents() {}

    /// The intent of an action that asks nothing.
    public static Optional<Intent> plain(RoomAction action) {
        return Optional.ofNullable(
                switch (action) {
                    case MARK_CLEAN ->
                            direct(action, room -> new RoomCommand.MarkClean(epoch(room)));
                    case INSPECT ->
                            direct(action, room -> new RoomCommand.InspectPass(epoch(room)));
                    case START_CLEAN -> direct(action, new RoomCommand.StartClean());
                    case STOP_CLEAN -> direct(action, new RoomCommand.StopClean());
                    case RUSH -> direct(action, new RoomCommand.Rush(true));
                    case NO_RUSH -> direct(action, new RoomCommand.Rush(false));
                    case PICKUP -> direct(action, new RoomCommand.MarkPickup());
                    case DO_NOT_DISTURB -> request(action, GuestRequest.DND);
                    case MAKE_UP -> request(action, GuestRequest.MUR);
                    case DECLINE -> request(action, GuestRequest.DECLINED);
                    case NO_REQUEST -> request(action, GuestRequest.NONE);
                    case RELEASE -> direct(action, new RoomCommand.Release());
                    case CHECK_IN -> checkIn();
                    case CHECK_OUT,
                            FINISH_BLOCK,
                            WALK_IN,
                            MARK_DIRTY,
                            FAIL_INSPECTION,
                            BLOCK,
                            NOTE,
                            HOLD ->
                            null;
                });
    }

    /// The command by which one tells whether the action is possible; nothing where there is
    /// nothing of the kind to do it to.
    static @Nullable RoomCommand typical(
            RoomAction action,
            RoomEntry room,
            LocalDate today,
            Instant now,
            List<BookingId> assigned) {
        boolean expected = room.marks().get().arriving() != null;
        boolean inHouse = room.marks().get().inHouse() != null;
        Intent intent =
                switch (action) {
                    case CHECK_IN -> expected ? checkIn() : null;
                    case CHECK_OUT -> inHouse ? checkOut() : null;
                    case WALK_IN -> expected ? null : walkIn(null, today.plusDays(1));
                    case MARK_DIRTY -> markDirty(REASON);
                    case FAIL_INSPECTION -> failInspection(Condition.DIRTY, REASON);
                    case FINISH_BLOCK -> finishBlock(Condition.DIRTY, REASON);
                    case BLOCK ->
                            block(BlockKind.OOO, today, today, today, REASON).taking(_ -> assigned);
                    case NOTE -> note(REASON);
                    case HOLD -> hold(now.plus(Duration.ofHours(1)));
                    default -> plain(action).orElse(null);
                };
        return intent == null ? null : intent.rule().apply(room);
    }

    static RoomCommand.Direct taking(RoomCommand.Direct block, List<BookingId> bookings) {
        return switch (block) {
            case RoomCommand.BlockBegin(var kind, var through, var back, var reason, var _) ->
                    new RoomCommand.BlockBegin(kind, through, back, reason, bookings);
            case RoomCommand.BlockSchedule(
                            var kind,
                            var from,
                            var through,
                            var back,
                            var reason,
                            var _) ->
                    new RoomCommand.BlockSchedule(kind, from, through, back, reason, bookings);
            default -> block;
        };
    }

    public static Intent markDirty(String reason) {
        return direct(RoomAction.MARK_DIRTY, new RoomCommand.MarkDirty(reason));
    }

    public static Intent failInspection(Condition to, String reason) {
        return direct(RoomAction.FAIL_INSPECTION, new RoomCommand.InspectFail(to, reason));
    }

    /// Blocks from today, or from a later day on.
    public static Intent block(
            BlockKind kind,
            LocalDate today,
            LocalDate from,
            @Nullable LocalDate through,
            String reason) {
        return from.isAfter(today) && through != null
                ? direct(
                        RoomAction.BLOCK,
                        new RoomCommand.BlockSchedule(kind, from, through, null, reason, null))
                : direct(
                        RoomAction.BLOCK,
                        new RoomCommand.BlockBegin(kind, through, null, reason, null));
    }

    public static Intent finishBlock(Condition becomes, @Nullable String reason) {
        return direct(RoomAction.FINISH_BLOCK, new RoomCommand.BlockFinish(becomes, reason));
    }

    public static Intent note(String text) {
        return direct(RoomAction.NOTE, new RoomCommand.Note(text));
    }

    public static Intent hold(Instant until) {
        return direct(RoomAction.HOLD, new RoomCommand.HoldFor(until, null));
    }

    public static Intent checkOut() {
        return new Intent(
                RoomAction.CHECK_OUT,
                _ -> new RoomCommand.CheckOut(0),
                room ->
                        new Command.OnBooking(
                                booking(room.marks().get().inHouse()).id(),
                                new BookingCommand.CheckOut()));
    }

    public static Intent walkIn(@Nullable String guest, LocalDate departure) {
        return new Intent(
                RoomAction.WALK_IN,
                _ -> new RoomCommand.CheckIn(NOBODY, 1, false),
                room ->
                        new Command.NewBooking(
                                new BookingCommand.WalkIn(room.id(), guest, null, departure)));
    }

    private static Intent checkIn() {
        return new Intent(
                RoomAction.CHECK_IN,
                room -> {
                    BookingView arriving = booking(room.marks().get().arriving());
                    return new RoomCommand.CheckIn(
                            arriving.id(), arriving.party().persons(), false);
                },
                room ->
                        new Command.OnBooking(
                                booking(room.marks().get().arriving()).id(),
                                new BookingCommand.CheckIn()));
    }

    private static Intent request(RoomAction action, GuestRequest request) {
        return direct(action, new RoomCommand.GuestRequested(request));
    }

    private static Intent direct(RoomAction action, RoomCommand.Direct command) {
        return Intent.direct(action, _ -> command);
    }

    private static Intent direct(
            RoomAction action, Function<RoomEntry, RoomCommand.Direct> command) {
        return Intent.direct(action, command);
    }

    private static long epoch(RoomEntry room) {
        return room.room().get().dirtyEpoch();
    }

    private static BookingView booking(@Nullable BookingView booking) {
        return Objects.requireNonNull(booking, "Cannot find the booking of this room");
    }
}
