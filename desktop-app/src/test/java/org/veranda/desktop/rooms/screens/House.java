package org.veranda.desktop.rooms.screens;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.store.Commands;
import org.veranda.desktop.store.Confirmed;
import org.veranda.desktop.store.Histories;
import org.veranda.desktop.store.RoomEntry;
import org.veranda.desktop.store.Store;
import org.veranda.desktop.store.UndeliveredException;
import org.veranda.desktop.store.UndeliveredException.Fate;
import org.veranda.model.BookingId;
import org.veranda.model.Decision;
import org.veranda.model.Refusal;
import org.veranda.model.RuleOverride;
import org.veranda.model.booking.BookingCommand;
import org.veranda.model.booking.BookingStatus;
import org.veranda.model.identity.Staff;
import org.veranda.model.room.BlockId;
import org.veranda.model.room.Room;
import org.veranda.model.room.RoomCommand;
import org.veranda.model.room.RoomId;
import org.veranda.model.room.rules.AssignedStay;
import org.veranda.model.room.rules.RoomContext;
import org.veranda.model.room.rules.RoomRules;
import org.veranda.wire.Command;
import org.veranda.wire.CommandOutcome;
import org.veranda.wire.HistoryEntry;
import org.veranda.wire.MeView;
import org.veranda.wire.RoomView;
import org.veranda.wire.TenantEvent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// A server of one house inside the test: decides by the same rules, answers at once, tells the
/// store.
public final class House implements Commands, Histories {

    private final Store store;
    private final Instant now;
    private final AlarmHouse alarms;
    private final RequestHouse requests;
    private final DeviceHouse devices;
    private final FirmwareHouse firmware;
    private final List<Command> received = new ArrayList<>();
    private final Map<UUID, RoomView> before = new HashMap<>();
    private @Nullable CompletionStage<List<HistoryEntry>> history;
    private boolean unreachable;
    private @Nullable CompletableFuture<Void> answering;
    private int histories;
    private @Nullable RuleOverride overriding;

    public House(Store store, Instant now) {
        this.store = store;
        this.now = now;
        alarms = new AlarmHouse(store, now);
        requests = new RequestHouse(store, now);
        devices = new DeviceHouse(store, now);
        firmware = new FirmwareHouse(store, now);
    }

    /// The devices of the house.
    public DeviceHouse devices() {
        return devices;
    }

    /// The firmware of the house.
    public FirmwareHouse firmware() {
        return firmware;
    }

    /// The alarms of the house.
    public AlarmHouse alarms() {
        return alarms;
    }

    /// The maintenance requests of the house.
    public RequestHouse requests() {
        return requests;
    }

    /// Every command that arrived.
    public List<Command> received() {
        return received;
    }

    public void loseContact() {
        unreachable = true;
    }

    public void regainContact() {
        unreachable = false;
    }

    /// Does what it is told, but keeps the outcomes to itself until [#answer].
    public void answerLate() {
        answering = new CompletableFuture<>();
    }

    /// Tells the outcomes it has kept.
    public void answer() {
        Objects.requireNonNull(answering).complete(null);
        answering = null;
    }

    public void answerHistory(CompletionStage<List<HistoryEntry>> answer) {
        history = answer;
    }

    @Override
    public CompletionStage<List<CommandOutcome>> submitAll(
            List<? extends Command> commands, @Nullable RuleOverride override) {
        if (unreachable) {
            return CompletableFuture.failedFuture(
                    new UndeliveredException(
                            List.of(), Fate.NOT_SENT, new IllegalStateException("no contact")));
        }
        received.addAll(commands);
        overriding = override;
        List<CommandOutcome> outcomes = commands.stream().map(this::carryOut).toList();
        return answering == null
                ? CompletableFuture.completedFuture(outcomes)
                : answering.thenApply(_ -> outcomes);
    }

    /// Why the last commands were given against the rules.
    public @Nullable RuleOverride overriding() {
        return overriding;
    }

    /// How often a history was asked for.
    public int histories() {
        return histories;
    }

    @Override
    public CompletionStage<List<HistoryEntry>> of(RoomId room) {
        histories++;
        return history == null ? CompletableFuture.completedFuture(List.of()) : history;
    }

    private CommandOutcome carryOut(Command command) {
        UUID id = UUID.randomUUID();
        return switch (command) {
            case Command.OnRoom(var _, RoomCommand.Undo(var undone)) -> undo(id, undone);
            case Command.OnRoom(var room, var direct) -> decide(id, room, direct);
            case Command.OnBooking(var booking, BookingCommand.CheckIn _) ->
                    decide(id, roomOf(booking), new RoomCommand.CheckIn(booking, 2, false));
            case Command.OnBooking(var booking, var _) ->
                    decide(id, roomOf(booking), new RoomCommand.CheckOut(0));
            case Command.NewBooking(BookingCommand.WalkIn walkIn) ->
                    decide(
                            id,
                            walkIn.roomId(),
                            new RoomCommand.CheckIn(new BookingId(0), 1, false));
            case Command.OnAlarm onAlarm -> alarms.carryOut(onAlarm);
            case Command.OnRequest onRequest -> requests.carryOut(onRequest);
            case Command.NewRequest(var report) -> requests.report(report);
            case Command.OnRollout onRollout -> firmware.carryOut(onRollout);
            case Command.NewRollout fresh -> firmware.carryOut(fresh);
            case Command.NewBooking _, Command.NewAlarm _, Command.OnTask _, Command.NewTask _ ->
                    throw new IllegalArgumentException("Cannot carry out " + command);
        };
    }

    private CommandOutcome undo(UUID id, UUID undone) {
        RoomView was = before.get(undone);
        if (was == null) {
            throw new IllegalStateException("Cannot undo " + undone);
        }
        tell(was);
        return new CommandOutcome.Accepted(id, Map.of(), null, List.of());
    }

    private CommandOutcome decide(UUID id, RoomId roomId, RoomCommand command) {
        RoomView view = entry(roomId).room().get();
        return switch (RoomRules.decide(view.room(), command, context(view))) {
            case Decision.Changed<Room>(Room after) -> {
                before.put(id, view);
                tell(
                        RoomView.of(
                                after, view.label(), view.day(), Hotel.property().property(), now));
                yield new CommandOutcome.Accepted(id, Map.of(), null, List.of());
            }
            case Decision.Unchanged<Room> _ -> new CommandOutcome.AlreadyDone(id);
            case Decision.Refused<Room>(Refusal why) -> CommandOutcome.refused(id, why, view);
        };
    }

    private void tell(RoomView room) {
        store.apply(List.of(new Confirmed(new TenantEvent.RoomStatusChanged(room), null)));
    }

    private RoomContext context(RoomView room) {
        MeView me = Objects.requireNonNull(store.me().get());
        return new RoomContext(
                Hotel.property().property(),
                new Staff(me.id(), me.name(), me.permissions()),
                now,
                overriding,
                stays(room.id()),
                room.alarm(),
                new BlockId(1),
                null);
    }

    private List<AssignedStay> stays(RoomId room) {
        return store.bookings().stream()
                .filter(booking -> booking.roomIds().contains(room))
                .map(booking ->
                        new AssignedStay(
                                booking.id(),
                                booking.arrival(),
                                booking.departure(),
                                booking.status() == BookingStatus.IN_HOUSE,
                                false))
                .toList();
    }

    private RoomId roomOf(BookingId booking) {
        return store.bookings().stream()
                .filter(each -> each.id().equals(booking))
                .findFirst()
                .orElseThrow()
                .roomIds()
                .getFirst();
    }

    private RoomEntry entry(RoomId room) {
        return store.rooms().stream()
                .filter(each -> each.id().equals(room))
                .findFirst()
                .orElseThrow();
    }
}
