package org.veranda.model.room.rules;

import static org.veranda.model.room.rules.Scene.COMMAND;
import static org.veranda.model.room.rules.Scene.GUEST;
import static org.veranda.model.room.rules.Scene.NOON;
import static org.veranda.model.room.rules.Scene.TODAY;

import org.jspecify.annotations.Nullable;
import org.veranda.model.BookingId;
import org.veranda.model.room.BlockId;
import org.veranda.model.room.BlockKind;
import org.veranda.model.room.Condition;
import org.veranda.model.room.GuestRequest;
import org.veranda.model.room.Occupancy;
import org.veranda.model.room.Room;
import org.veranda.model.room.RoomCommand;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Makes the command that a row of the table speaks of.
final class Commands {

    private final Map<String, String> settings;
    private final Room room;

    Commands(Map<String, String> settings, Room room) {
        this.settings = settings;
        this.room = room;
    }

    RoomCommand named(String name) {
        return switch (name) {
            case "start_clean" -> new RoomCommand.StartClean();
            case "stop_clean" -> new RoomCommand.StopClean();
            case "mark_pickup" -> new RoomCommand.MarkPickup();
            case "mark_clean" -> new RoomCommand.MarkClean(epoch());
            case "inspect_pass" -> new RoomCommand.InspectPass(epoch());
            case "inspect_fail" -> new RoomCommand.InspectFail(condition("to"), "Hair in the bath");
            case "mark_dirty" -> new RoomCommand.MarkDirty(reason());
            case "guest_request" ->
                    new RoomCommand.GuestRequested(
                            GuestRequest.valueOf(get("request").toUpperCase(Locale.ROOT)));
            case "observe" -> observe();
            case "hold" -> new RoomCommand.HoldFor(until(), GUEST);
            case "release" -> new RoomCommand.Release();
            case "rush" -> new RoomCommand.Rush(get("on").equals("yes"));
            case "note" ->
                    new RoomCommand.Note(get("text").equals("blank") ? " " : "Ask for a cot");
            case "undo" -> new RoomCommand.Undo(COMMAND);
            default -> name.startsWith("block_") ? block(name) : ofStay(name);
        };
    }

    private RoomCommand ofStay(String name) {
        int staying = Integer.parseInt(settings.getOrDefault("staying", "0"));
        return switch (name) {
            case "check_in" -> new RoomCommand.CheckIn(GUEST, 2, says("sharing"));
            case "check_out" -> new RoomCommand.CheckOut(staying);
            case "reverse_check_in" -> new RoomCommand.ReverseCheckIn(find("condition"), staying);
            case "reinstate" -> new RoomCommand.Reinstate(2);
            case "move_out" -> new RoomCommand.MoveOut(condition("condition"), staying);
            case "move_in" -> new RoomCommand.MoveIn(GUEST, 2);
            case "swap" -> new RoomCommand.Swap(3);
            case "eod_roll" -> new RoomCommand.EodRoll();
            default -> throw new IllegalArgumentException("Cannot make command " + name);
        };
    }

    private RoomCommand block(String name) {
        return switch (name) {
            case "block_begin" ->
                    new RoomCommand.BlockBegin(
                            kind(),
                            get("through").equals("yesterday") ? TODAY.minusDays(1) : null,
                            find("return"),
                            reason(),
                            unassign());
            case "block_schedule" -> {
                LocalDate from = day("from");
                yield new RoomCommand.BlockSchedule(
                        kind(), from, from.plusDays(1), null, reason(), unassign());
            }
            case "block_convert" -> new RoomCommand.BlockConvert(kind(), unassign());
            case "block_extend" -> new RoomCommand.BlockExtend(null, day("through"), unassign());
            case "block_shorten" -> new RoomCommand.BlockShorten(null, day("through"));
            case "block_cancel" ->
                    new RoomCommand.BlockCancel(
                            new BlockId(get("planned").equals("none") ? 31 : 32));
            case "block_finish" ->
                    new RoomCommand.BlockFinish(find("return"), says("reason") ? reason() : null);
            case "block_expire" -> new RoomCommand.BlockExpire();
            default -> throw new IllegalArgumentException("Cannot make command " + name);
        };
    }

    private RoomCommand observe() {
        String[] seen = get("seen").split(":", 2);
        return new RoomCommand.Observe(
                Occupancy.valueOf(seen[0].toUpperCase(Locale.ROOT)),
                Integer.parseInt(seen[1]),
                null,
                get("version").equals("before_stay") ? room.stayVersion() - 1 : room.version());
    }

    private long epoch() {
        return get("epoch").equals("older") ? room.dirtyEpoch() - 1 : room.dirtyEpoch();
    }

    private BlockKind kind() {
        return BlockKind.valueOf(get("kind").toUpperCase(Locale.ROOT));
    }

    private @Nullable List<BookingId> unassign() {
        return says("unassign") ? List.of(Scene.ARRIVING) : null;
    }

    private LocalDate day(String key) {
        return TODAY.plusDays(Integer.parseInt(get(key)));
    }

    private Instant until() {
        return get("term").equals("past") ? NOON : NOON.plusSeconds(3600);
    }

    private String reason() {
        return get("reason").equals("blank") ? " " : "Shown to a guest";
    }

    private Condition condition(String key) {
        return Condition.valueOf(get(key).toUpperCase(Locale.ROOT));
    }

    private @Nullable Condition find(String key) {
        return says(key) && !get(key).equals("unnamed") ? condition(key) : null;
    }

    private boolean says(String key) {
        return settings.containsKey(key);
    }

    private String get(String key) {
        return settings.getOrDefault(key, "");
    }
}
