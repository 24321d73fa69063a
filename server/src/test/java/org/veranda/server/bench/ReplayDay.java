package org.veranda.server.bench;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One day of a resort: guests leave, rooms are cleaned, guests arrive, the day ends.
final class ReplayDay {

    private static final Map<String, String> UPGRADE =
            Map.of("reason", "nothing of the type is free");

    private final ReplayDesk desk;
    private final ReplayPace pace;
    private final LocalDate today;
    private final Map<Long, LocalDate> takenUntil = new HashMap<>();

    ReplayDay(ReplayDesk desk, ReplayPace pace, LocalDate today) {
        this.desk = desk;
        this.pace = pace;
        this.today = today;
    }

    void live() {
        List<JsonNode> bookings = desk.look("/api/v1/bookings?from=" + today + "&until=" + today);
        pace.spread(8, 11, leaving(bookings), this::checkOut);
        pace.spread(9, 14, waiting(), this::clean);
        for (JsonNode booking : bookings) {
            if (is(booking, "checked-in") && !day(booking, "departure").equals(today)) {
                takenUntil.put(booking.path("room_id").asLong(), day(booking, "departure"));
            }
        }
        List<JsonNode> arriving =
                bookings.stream()
                        .filter(b -> is(b, "confirmed") && day(b, "arrival").equals(today))
                        .toList();
        List<JsonNode> rooms = desk.look("/api/v1/rooms");
        pace.spread(14, 20, arriving, booking -> checkIn(booking, rooms));
        List<JsonNode> dayUse =
                arriving.stream().filter(b -> day(b, "departure").equals(today)).toList();
        pace.spread(20, 22, dayUse, this::checkOut);
        pace.until(26);
        var closed =
                desk.api()
                        .post(
                                "/api/v1/property/end-of-day",
                                Map.of("business_date", today.toString()));
        if (closed.status() != 200) {
            throw new IllegalStateException("Cannot end " + today + ": " + closed.text());
        }
    }

    private List<JsonNode> leaving(List<JsonNode> bookings) {
        return bookings.stream()
                .filter(b -> is(b, "checked-in") && !day(b, "departure").isAfter(today))
                .toList();
    }

    private List<JsonNode> waiting() {
        return desk.look("/api/v1/rooms").stream()
                .filter(room -> room.path("condition").asString().equals("dirty"))
                .toList();
    }

    private void checkOut(JsonNode booking) {
        desk.give("booking.check_out", Map.of("booking_id", booking.path("id").asLong()));
    }

    private void clean(JsonNode room) {
        long id = room.path("id").asLong();
        desk.give("room.start_clean", Map.of("room_id", id));
        desk.give(
                "room.mark_clean",
                Map.of(
                        "room_id",
                        id,
                        "dirty_epoch",
                        desk.api().get("/api/v1/rooms/" + id).data().path("dirty_epoch").asLong()));
    }

    private void checkIn(JsonNode booking, List<JsonNode> rooms) {
        long type = booking.path("room_type_id").asLong();
        Optional<JsonNode> own = free(rooms, type);
        Map<String, Object> assign = new HashMap<>();
        assign.put("booking_id", booking.path("id").asLong());
        JsonNode room = own.or(() -> free(rooms, 0)).orElseThrow();
        long id = room.path("id").asLong();
        assign.put("room_id", id);
        if (own.isEmpty()) {
            assign.put("override", UPGRADE);
        }
        takenUntil.put(id, day(booking, "departure").plusDays(1));
        if (desk.give("booking.assign", assign)) {
            desk.give("booking.check_in", Map.of("booking_id", booking.path("id").asLong()));
        }
    }

    /// A room that nobody has tonight, of the type, or of any for 0.
    private Optional<JsonNode> free(List<JsonNode> rooms, long type) {
        List<JsonNode> fitting = new ArrayList<>();
        for (JsonNode room : rooms) {
            boolean fits = type == 0 || room.path("room_type").path("id").asLong() == type;
            if (fits && !takenUntil.containsKey(room.path("id").asLong())) {
                fitting.add(room);
            }
        }
        return fitting.stream().findFirst();
    }

    private static boolean is(JsonNode booking, String status) {
        return booking.path("status").asString().equals(status);
    }

    private static LocalDate day(JsonNode booking, String field) {
        return LocalDate.parse(booking.path(field).asString());
    }
}
