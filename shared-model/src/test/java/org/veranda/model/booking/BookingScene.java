package org.veranda.model.booking;

import org.jspecify.annotations.Nullable;
import org.veranda.model.BookingId;
import org.veranda.model.RuleOverride;
import org.veranda.model.identity.Role;
import org.veranda.model.identity.Staff;
import org.veranda.model.identity.UserId;
import org.veranda.model.room.Property;
import org.veranda.model.room.ReadySet;
import org.veranda.model.room.RoomId;
import org.veranda.model.room.RoomTypeId;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;

/// The booking, the command and the circumstances that a row of the table speaks of.
final class BookingScene {

    static final Instant NOON = Instant.parse("2026-07-14T12:00:00Z");
    static final Instant NEXT_MORNING = Instant.parse("2026-07-15T02:30:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 7, 14);
    static final BookingId COSTA = new BookingId(501);
    static final RoomTypeId DELUXE = new RoomTypeId(3);
    static final RoomTypeId SUITE = new RoomTypeId(4);

    private final Map<String, String> settings;

    BookingScene(Map<String, String> settings) {
        this.settings = settings;
    }

    Booking booking(BookingStatus status) {
        boolean inHouse = status == BookingStatus.IN_HOUSE;
        LocalDate arrival = TODAY.plusDays(number("arrival", 0));
        boolean hasRoom =
                inHouse || status == BookingStatus.RESERVED || status == BookingStatus.CHECKED_OUT;
        return new Booking(
                COSTA,
                "R-2607-0501",
                status,
                "Inês Costa",
                new Party(2, 1),
                DELUXE,
                hasRoom && !says("roomless") ? new RoomId(1) : null,
                says("locked"),
                arrival,
                says("departs") ? TODAY.plusDays(number("departs", 0)) : arrival.plusDays(3),
                LocalTime.of(15, 30),
                false,
                says("advance"),
                false,
                says("queued") ? new Queued(NOON.minusSeconds(600), 0) : null,
                null,
                optionUntil(),
                stayedFrom(inHouse),
                null,
                4);
    }

    BookingContext context(@Nullable RuleOverride override) {
        TargetRoom target =
                new TargetRoom(
                        new RoomId(number("room", 2)),
                        get("type").equals("other") ? SUITE : DELUXE,
                        !says("taken"));
        return new BookingContext(
                property(),
                new Staff(new UserId(9), "Ana", Role.MANAGER.permissions()),
                get("now").equals("next_morning") ? NEXT_MORNING : NOON,
                override,
                !says("sold_out"),
                !get("balance").equals("open"),
                get("target").equals("none") ? null : target);
    }

    BookingCommand.Opening opening(String name) {
        LocalDate departure = TODAY.plusDays(number("nights", 3));
        Party party = new Party(number("party", 2), 0);
        if (name.equals("walk_in")) {
            String guest = get("guest").equals("nameless") ? null : "Inês Costa";
            return new BookingCommand.WalkIn(
                    new RoomId(2),
                    guest,
                    says("party") ? party : null,
                    says("nights") ? departure : null);
        }
        return new BookingCommand.Create(
                BookingStatus.of(get("kind")),
                null,
                get("guest").equals("blank") ? " " : "Inês Costa",
                party,
                DELUXE,
                says("room") ? new RoomId(2) : null,
                TODAY,
                departure,
                null,
                null,
                null);
    }

    BookingCommand.Continuing continuing(String name) {
        RoomId room = new RoomId(number("room", 2));
        String reason = get("reason").equals("blank") ? " " : "Flight cancelled";
        return switch (name) {
            case "confirm" -> new BookingCommand.Confirm();
            case "option_expire" -> new BookingCommand.OptionExpire();
            case "assign" -> new BookingCommand.Assign(room);
            case "unassign" -> new BookingCommand.Unassign();
            case "advance_check_in" -> new BookingCommand.AdvanceCheckIn();
            case "queue" -> new BookingCommand.Queue(null);
            case "unqueue" -> new BookingCommand.Unqueue();
            case "check_in" -> new BookingCommand.CheckIn();
            case "no_show" -> new BookingCommand.NoShow();
            case "reinstate_no_show" -> new BookingCommand.ReinstateNoShow();
            case "cancel" -> new BookingCommand.Cancel(reason);
            case "reinstate_cancel" -> new BookingCommand.ReinstateCancel();
            case "move" -> new BookingCommand.Move(room, reason, null);
            case "swap" ->
                    new BookingCommand.Swap(
                            get("with").equals("self") ? COSTA : new BookingId(502));
            case "extend" -> new BookingCommand.Extend(TODAY.plusDays(number("to", 0)));
            case "shorten" -> new BookingCommand.Shorten(TODAY.plusDays(number("to", 0)));
            case "reverse_check_in" -> new BookingCommand.ReverseCheckIn(null);
            case "check_out" -> new BookingCommand.CheckOut();
            case "reinstate" -> new BookingCommand.Reinstate();
            default -> throw new IllegalArgumentException("Cannot make command " + name);
        };
    }

    private @Nullable LocalDate optionUntil() {
        return switch (get("option")) {
            case "yesterday" -> TODAY.minusDays(1);
            case "today" -> TODAY;
            default -> null;
        };
    }

    private @Nullable LocalDate stayedFrom(boolean inHouse) {
        if (!inHouse) {
            return null;
        }
        return get("stayed").equals("yesterday") ? TODAY.minusDays(1) : TODAY;
    }

    private static Property property() {
        return new Property(
                "Quinta do Mar",
                ZoneId.of("Europe/Lisbon"),
                TODAY,
                ReadySet.CLEAN,
                false,
                LocalTime.of(15, 0),
                LocalTime.of(11, 0),
                LocalTime.of(3, 0),
                null);
    }

    private int number(String key, int otherwise) {
        return says(key) ? Integer.parseInt(get(key)) : otherwise;
    }

    private boolean says(String key) {
        return settings.containsKey(key);
    }

    private String get(String key) {
        return settings.getOrDefault(key, "");
    }
}
