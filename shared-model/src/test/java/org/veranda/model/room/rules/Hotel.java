package org.veranda.model.room.rules;

import org.jspecify.annotations.Nullable;
import org.veranda.model.BookingId;
import org.veranda.model.Decision;
import org.veranda.model.RuleOverride;
import org.veranda.model.identity.Staff;
import org.veranda.model.room.AgeRule;
import org.veranda.model.room.Block;
import org.veranda.model.room.BlockId;
import org.veranda.model.room.BlockKind;
import org.veranda.model.room.Condition;
import org.veranda.model.room.DisplayCode;
import org.veranda.model.room.Property;
import org.veranda.model.room.ReadySet;
import org.veranda.model.room.Room;
import org.veranda.model.room.RoomCommand;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// One room with its bookings, kept as the server keeps them, so that invariants can be checked over
/// any sequence of commands.
final class Hotel {

    private final boolean strict;
    private final List<AssignedStay> stays = new ArrayList<>();
    private final List<Audit> audit = new ArrayList<>();
    private Room room = new Scene(DisplayCode.VD, Map.of()).room();
    private LocalDate today = Scene.TODAY;
    private Instant now = Scene.NOON;
    private long nextId = 100;
    private @Nullable RoomChange last;

    /// One record per change.
    record Audit(RoomCommand command, Room before, Room after) {}

    Hotel(boolean strict) {
        this.strict = strict;
    }

    Room room() {
        return room;
    }

    LocalDate today() {
        return today;
    }

    Instant now() {
        return now;
    }

    List<AssignedStay> stays() {
        return List.copyOf(stays);
    }

    List<Audit> audit() {
        return List.copyOf(audit);
    }

    UUID lastCommand() {
        return new UUID(0, audit.size());
    }

    void pass(int seconds) {
        now = now.plusSeconds(seconds);
    }

    /// A booking gets this room if no other has it and no block out of order or inventory is there.
    void assign(int inDays, int nights) {
        LocalDate arrival = today.plusDays(inDays);
        LocalDate departure = arrival.plusDays(nights);
        if (free(arrival, departure)) {
            stays.add(new AssignedStay(new BookingId(nextId++), arrival, departure, false, false));
        }
    }

    /// Who may come in now: a booking that is due, or somebody off the street for one night.
    Optional<BookingId> guest() {
        Optional<BookingId> due =
                stays.stream()
                        .filter(stay -> !stay.inHouse() && !stay.arrival().isAfter(today))
                        .filter(stay -> stay.departure().isAfter(today))
                        .map(AssignedStay::id)
                        .findFirst();
        return due.isEmpty() && free(today, today.plusDays(1))
                ? Optional.of(new BookingId(nextId++))
                : due;
    }

    Decision<Room> give(RoomCommand command, Staff by, @Nullable RuleOverride override) {
        Decision<Room> decision = RoomRules.decide(room, command, context(by, override));
        if (decision instanceof Decision.Changed<Room>(Room after)) {
            audit.add(new Audit(command, room, after));
            last = new RoomChange(lastCommand(), by.id(), now, room, after);
            room = after;
            follow(command);
        }
        if (command instanceof RoomCommand.EodRoll) {
            today = today.plusDays(1);
        }
        return decision;
    }

    RoomContext context(Staff by, @Nullable RuleOverride override) {
        return new RoomContext(
                property(), by, now, override, stays, null, new BlockId(nextId++), last);
    }

    private void follow(RoomCommand command) {
        switch (command) {
            case RoomCommand.CheckIn(var booking, _, var sharing) when !sharing -> arrive(booking);
            case RoomCommand.MoveIn(var booking, _) -> arrive(booking);
            case RoomCommand.Reinstate _ -> arrive(new BookingId(nextId++));
            case RoomCommand.BlockBegin begin -> unassign(begin.unassign());
            case RoomCommand.BlockSchedule schedule -> unassign(schedule.unassign());
            case RoomCommand.BlockConvert convert -> unassign(convert.unassign());
            case RoomCommand.BlockExtend extend -> unassign(extend.unassign());
            default -> {}
        }
        if (!room.occupied()) {
            stays.removeIf(AssignedStay::inHouse);
        }
    }

    private void arrive(BookingId booking) {
        LocalDate departure =
                stays.stream()
                        .filter(stay -> stay.id().equals(booking))
                        .map(AssignedStay::departure)
                        .findFirst()
                        .orElse(today.plusDays(1));
        stays.removeIf(stay -> stay.id().equals(booking));
        stays.add(new AssignedStay(booking, today, departure, true, false));
    }

    private void unassign(@Nullable List<BookingId> named) {
        if (named != null) {
            stays.removeIf(stay -> !stay.inHouse() && named.contains(stay.id()));
            last = null;
        }
    }

    private boolean free(LocalDate arrival, LocalDate departure) {
        boolean taken =
                stays.stream()
                        .anyMatch(stay ->
                                stay.arrival().isBefore(departure)
                                        && arrival.isBefore(stay.departure()));
        return !taken
                && room.blocks().stream()
                        .filter(block -> block.kind() != BlockKind.OOS)
                        .noneMatch(block -> overlap(block, arrival, departure));
    }

    /// Both half-open: a guest may leave on the day on which the block begins.
    static boolean overlap(Block block, LocalDate from, LocalDate until) {
        LocalDate through = block.through();
        return block.from().isBefore(until) && (through == null || !through.isBefore(from));
    }

    private Property property() {
        return new Property(
                "Quinta do Mar",
                ZoneId.of("Europe/Lisbon"),
                today,
                strict ? ReadySet.INSPECTED : ReadySet.CLEAN,
                strict,
                LocalTime.of(15, 0),
                LocalTime.of(11, 0),
                LocalTime.of(3, 0),
                strict ? new AgeRule(2, Condition.PICKUP) : new AgeRule(3, Condition.DIRTY));
    }
}
