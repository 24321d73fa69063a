package org.veranda.model.room.rules;

import org.jspecify.annotations.Nullable;
import org.veranda.model.BookingId;
import org.veranda.model.RuleOverride;
import org.veranda.model.identity.Role;
import org.veranda.model.identity.Staff;
import org.veranda.model.identity.UserId;
import org.veranda.model.room.AgeRule;
import org.veranda.model.room.Attendant;
import org.veranda.model.room.Block;
import org.veranda.model.room.BlockId;
import org.veranda.model.room.BlockKind;
import org.veranda.model.room.BlockState;
import org.veranda.model.room.Condition;
import org.veranda.model.room.DisplayCode;
import org.veranda.model.room.GuestRequest;
import org.veranda.model.room.Hold;
import org.veranda.model.room.Observation;
import org.veranda.model.room.Occupancy;
import org.veranda.model.room.Property;
import org.veranda.model.room.ReadySet;
import org.veranda.model.room.Room;
import org.veranda.model.room.RoomId;
import org.veranda.model.room.Service;
import org.veranda.model.room.Turndown;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// The room, and the circumstances, that a row of the table speaks of.
final class Scene {

    static final Instant NOON = Instant.parse("2026-07-14T12:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 7, 14);
    static final RoomId RAFT_01 = new RoomId(1);
    static final BookingId GUEST = new BookingId(501);
    static final BookingId OTHER_GUEST = new BookingId(502);
    static final BookingId ARRIVING = new BookingId(503);
    static final UserId ANA = new UserId(9);
    static final UserId BEN = new UserId(10);
    static final UUID COMMAND = new UUID(0x7000, 1);

    private final Map<String, String> settings;
    private final DisplayCode from;

    Scene(DisplayCode from, Map<String, String> settings) {
        this.from = from;
        this.settings = settings;
    }

    Room room() {
        boolean occupied = from.occupancy() == Occupancy.OCCUPIED;
        return new Room(
                RAFT_01,
                from.occupancy(),
                occupied ? 2 : 0,
                from.condition(),
                7,
                says("age") && !says("fresh") ? TODAY.minusDays(6) : TODAY,
                guestRequest(occupied),
                says("turndown")
                        ? Turndown.valueOf(get("turndown").toUpperCase(Locale.ROOT))
                        : Turndown.NOT_REQUIRED,
                get("inside").equals("yes") ? new Attendant(ANA, "Ana") : null,
                false,
                says("rushed"),
                hold(),
                says("noted") || get("of").endsWith("note") ? "Cot is in the store" : null,
                blocks(occupied),
                observation(),
                18,
                get("then").equals("changed") ? 20 : 19,
                NOON.minusSeconds(3600));
    }

    RoomContext context(@Nullable RuleOverride override) {
        Role role = says("by") ? Role.valueOf(get("by")) : Role.RESORT_ADMIN;
        return new RoomContext(
                property(),
                new Staff(ANA, "Ana", role.permissions()),
                says("after") ? NOON.plusSeconds(11) : NOON,
                override,
                stays(),
                says("alarm") ? get("alarm") : null,
                new BlockId(33),
                undoable());
    }

    private Property property() {
        AgeRule ageRule =
                says("age") && !get("age").equals("off")
                        ? new AgeRule(7, condition(get("age")))
                        : null;
        return new Property(
                "Quinta do Mar",
                ZoneId.of("Europe/Lisbon"),
                TODAY,
                get("ready").equals("inspected") ? ReadySet.INSPECTED : ReadySet.CLEAN,
                says("inspects"),
                LocalTime.of(15, 0),
                LocalTime.of(11, 0),
                LocalTime.of(3, 0),
                ageRule);
    }

    private List<AssignedStay> stays() {
        List<AssignedStay> stays = new ArrayList<>();
        if (from.occupancy() == Occupancy.OCCUPIED) {
            stays.add(stay(new BookingId(900), -1, true, false));
        }
        switch (get("arrival")) {
            case "today" -> stays.add(stay(ARRIVING, 0, false, false));
            case "tomorrow" -> stays.add(stay(ARRIVING, 1, false, false));
            case "later" -> stays.add(stay(ARRIVING, 3, false, false));
            default -> {}
        }
        if (says("waiting")) {
            stays.add(stay(ARRIVING, 0, false, true));
        }
        return stays;
    }

    private static AssignedStay stay(BookingId id, int in, boolean inHouse, boolean waiting) {
        return new AssignedStay(id, TODAY.plusDays(in), TODAY.plusDays(in + 3L), inHouse, waiting);
    }

    private GuestRequest guestRequest(boolean occupied) {
        return occupied && says("guest")
                ? GuestRequest.valueOf(get("guest").toUpperCase(Locale.ROOT))
                : GuestRequest.NONE;
    }

    private @Nullable Hold hold() {
        Instant until = NOON.plusSeconds(3600);
        return switch (get("hold")) {
            case "own" -> new Hold(until, GUEST);
            case "other" -> new Hold(until, OTHER_GUEST);
            default -> null;
        };
    }

    private @Nullable Observation observation() {
        if (!says("observed")) {
            return null;
        }
        String[] seen = get("observed").split(":", 2);
        return new Observation(
                Occupancy.valueOf(seen[0].toUpperCase(Locale.ROOT)),
                Integer.parseInt(seen[1]),
                null,
                19,
                "Ana",
                NOON);
    }

    private List<Block> blocks(boolean occupied) {
        List<Block> blocks = new ArrayList<>();
        if (from.service() != Service.IN_SERVICE) {
            String until = says("until") ? get("until") : "2";
            blocks.add(
                    block(
                            31,
                            BlockKind.valueOf(from.service().name()),
                            BlockState.ACTIVE,
                            -1,
                            until));
        }
        if (says("deferred") && occupied) {
            blocks.add(block(32, BlockKind.OOO, BlockState.DEFERRED, 0, "5"));
        }
        if (says("planned") && !get("planned").equals("none")) {
            int day = Integer.parseInt(get("planned"));
            String through = String.valueOf(day + 1);
            blocks.add(block(32, BlockKind.OOO, BlockState.PLANNED, day, through));
        }
        return blocks;
    }

    private Block block(int id, BlockKind kind, BlockState state, int in, String through) {
        return new Block(
                new BlockId(id),
                kind,
                state,
                TODAY.plusDays(in),
                through.equals("open") ? null : TODAY.plusDays(Integer.parseInt(through)),
                says("returns") ? condition(get("returns")) : Condition.DIRTY,
                "Broken shower",
                says("work_order"));
    }

    private @Nullable RoomChange undoable() {
        if (!says("of") || get("of").equals("nothing")) {
            return null;
        }
        Room after = new RoomEdit(room()).versions(18, 19).done();
        Room before = new RoomEdit(after).note(null).versions(18, 18).done();
        UserId by = get("of").startsWith("own") ? ANA : BEN;
        return new RoomChange(COMMAND, by, NOON, before, after);
    }

    private static Condition condition(String wire) {
        return Condition.valueOf(wire.toUpperCase(Locale.ROOT));
    }

    private boolean says(String key) {
        return settings.containsKey(key);
    }

    private String get(String key) {
        return settings.getOrDefault(key, "");
    }
}
