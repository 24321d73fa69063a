package org.veranda.server.stays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.veranda.server.testing.Commands.command;
import static org.veranda.server.testing.Commands.outcome;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.veranda.model.identity.Role;
import org.veranda.server.journal.JournalEntry;
import org.veranda.server.journal.StreamName;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.tenancy.Properties;
import org.veranda.server.testing.Answer;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.Commands;
import org.veranda.server.testing.HeardEvents;
import org.veranda.server.testing.People;
import org.veranda.server.testing.Resort;
import org.veranda.server.testing.Resorts;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

@ServerTest
class StaysTest {

    @Autowired TwoTenants two;
    @Autowired Resorts resorts;
    @Autowired People people;
    @Autowired HeardEvents heard;
    @Autowired Properties properties;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    private Resort quinta;
    private Resort serra;
    private Api desk;
    private LocalDate today;

    @BeforeEach
    void openBothResorts() {
        TwoTenants.Pair pair = two.found();
        quinta = resorts.build(pair.quinta(), 4);
        serra = resorts.build(pair.serra(), 1);
        desk = people.signIn(pair.quinta(), Role.FRONT_DESK);
        today = CurrentTenant.call(pair.quinta(), () -> properties.current().businessDate());
    }

    @Test
    void makeARoomOccupiedAndVacantAgain() {
        ready(0);
        long booking = book(0, today, today.plusDays(2)).data().path("id").asLong();

        Answer in = desk.post("/api/v1/bookings/" + booking + "/check-in");
        String whileIn = status(0);
        Answer twice = desk.post("/api/v1/bookings/" + booking + "/check-in");
        Answer out = desk.post("/api/v1/bookings/" + booking + "/check-out");

        assertThat(in.status()).as(in.text()).isEqualTo(200);
        assertThat(in.data().path("status").asString()).isEqualTo("checked-in");
        assertThat(whileIn).isEqualTo("checked-in");
        assertThat(twice.status()).isEqualTo(409);
        assertThat(out.status()).isEqualTo(200);
        assertThat(status(0)).isEqualTo("awaiting-cleaning");
        assertThat(room(0).path("dirty_epoch").asLong()).isEqualTo(2);
    }

    @Test
    void tellTheGuestToTheFrontDeskOnly() {
        ready(0);
        long booking = book(0, today, today.plusDays(2)).data().path("id").asLong();

        desk.post("/api/v1/bookings/" + booking + "/check-in");

        List<JournalEntry> all = heard.of(StreamName.tenant(quinta.tenant()));
        assertThat(all).noneMatch(event -> event.payload().contains("Ana Costa"));
        assertThat(all.stream().map(JournalEntry::event))
                .containsOnlyOnce("BookingCheckedIn")
                .endsWith("BookingCheckedIn", "RoomStatusChanged");
        assertThat(heard.of(StreamName.frontdesk(quinta.tenant())).getLast().payload())
                .contains("Ana Costa", "\"status\":\"checked-in\"");
        assertThat(heard.of(StreamName.frontdesk(serra.tenant()))).isEmpty();
    }

    @Test
    void needAReadyRoom() {
        long booking = book(0, today, today.plusDays(2)).data().path("id").asLong();

        Answer refused = desk.post("/api/v1/bookings/" + booking + "/check-in");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("code").asString()).isEqualTo("NOT_READY");
        assertThat(status(0)).isEqualTo("awaiting-cleaning");
        assertThat(desk.get("/api/v1/bookings/" + booking).data().path("status").asString())
                .isEqualTo("confirmed");
    }

    @Test
    void neverShareDaysInARoom() {
        book(0, today, today.plusDays(3));

        Answer overlapping = book(0, today.plusDays(2), today.plusDays(4));
        Answer following = book(0, today.plusDays(3), today.plusDays(4));

        assertThat(overlapping.status()).isEqualTo(422);
        assertThat(overlapping.json().path("code").asString()).isEqualTo("ROOM_TAKEN");
        assertThat(following.status()).as(following.text()).isEqualTo(201);
    }

    @Test
    void cannotBeDoubleBookedBySqlEither() {
        book(0, today, today.plusDays(3));

        assertThatThrownBy(() -> insert(today.plusDays(2)))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("rooms_are_not_double_booked");
        insert(today.plusDays(3));
    }

    @Test
    void cannotPointToAnotherTenantsRoom() {
        assertThatThrownBy(() ->
                        CurrentTenant.run(
                                serra.tenant(), () -> insertInto(quinta.room(0).value(), today)))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(people.signIn(serra.tenant(), Role.MANAGER).get("/api/v1/bookings").data())
                .isEmpty();
    }

    @Test
    void moveToAnotherRoom() {
        ready(0);
        ready(1);
        JsonNode walkedIn = send("walk_in", Map.of("room_id", quinta.room(0).value())).getFirst();
        long guest = walkedIn.path("created").asLong();

        JsonNode moved =
                send(
                                "move",
                                Map.of(
                                        "booking_id",
                                        guest,
                                        "room_id",
                                        quinta.room(1).value(),
                                        "reason",
                                        "noise"))
                        .getFirst();

        assertThat(outcome(moved)).isEqualTo("accepted");
        assertThat(List.of(status(0), status(1)))
                .containsExactly("awaiting-cleaning", "checked-in");
    }

    @Test
    void swapTwoRooms() {
        ready(0);
        ready(1);
        long ana =
                send("walk_in", Map.of("room_id", quinta.room(0).value()))
                        .getFirst()
                        .path("created")
                        .asLong();
        long bea =
                send("walk_in", Map.of("room_id", quinta.room(1).value()))
                        .getFirst()
                        .path("created")
                        .asLong();

        JsonNode swapped = send("swap", Map.of("booking_id", ana, "with", bea)).getFirst();

        assertThat(outcome(swapped)).isEqualTo("accepted");
        assertThat(desk.get("/api/v1/bookings/" + ana).data().path("room_id").asLong())
                .isEqualTo(quinta.room(1).value());
        assertThat(desk.get("/api/v1/bookings/" + bea).data().path("room_id").asLong())
                .isEqualTo(quinta.room(0).value());
    }

    @Test
    void loseTheirRoomToABlockThatNamesThem() {
        long booking = book(0, today.plusDays(1), today.plusDays(3)).data().path("id").asLong();
        Map<String, Object> block = new LinkedHashMap<>();
        block.put("room_id", quinta.room(0).value());
        block.put("kind", "ooo");
        block.put("reason", "flood");

        JsonNode refused =
                Commands.send(desk, List.of(command("room.block_begin", block))).getFirst();
        block.put("unassign", List.of(booking));
        JsonNode accepted =
                Commands.send(desk, List.of(command("room.block_begin", block))).getFirst();

        assertThat(outcome(refused)).isEqualTo("refused RESERVATION_CONFLICT");
        assertThat(outcome(accepted)).as(accepted.toString()).isEqualTo("accepted");
        assertThat(desk.get("/api/v1/bookings/" + booking).data().has("room_id")).isFalse();
        assertThat(status(0)).isEqualTo("maintenance");
    }

    @Test
    void hideGuestsFromThoseWhoMayNotSeeThem() {
        long booking = book(0, today, today.plusDays(1)).data().path("id").asLong();
        Api housekeeper = people.signIn(quinta.tenant(), Role.HOUSEKEEPER);

        Answer answer = housekeeper.get("/api/v1/bookings/" + booking);
        JsonNode refused =
                Commands.send(
                                housekeeper,
                                List.of(command("booking.check_in", Map.of("booking_id", booking))))
                        .getFirst();

        assertThat(answer.status()).isEqualTo(403);
        assertThat(outcome(refused)).isEqualTo("refused NOT_PERMITTED");
        assertThat(refused.toString()).doesNotContain("Costa");
    }

    private List<JsonNode> send(String name, Map<String, Object> fields) {
        return Commands.send(desk, List.of(command("booking." + name, fields)));
    }

    private void ready(int number) {
        desk.patch("/api/v1/rooms/" + quinta.room(number) + "/status", Map.of("status", "ready"));
    }

    private Answer book(int number, LocalDate arrival, LocalDate departure) {
        return desk.post(
                "/api/v1/bookings",
                Map.of(
                        "guest_name", "Ana Costa",
                        "arrival", arrival.toString(),
                        "departure", departure.toString(),
                        "room_id", quinta.room(number).value()));
    }

    private void insert(LocalDate arrival) {
        CurrentTenant.run(quinta.tenant(), () -> insertInto(quinta.room(0).value(), arrival));
    }

    private void insertInto(long room, LocalDate arrival) {
        transaction.executeWithoutResult(_ ->
                jdbc.sql(
                                """
                                insert into bookings (tenant_id, reference, status, adults,
                                                      children, room_id, arrival, departure)
                                values (:tenant, 'raw-' || gen_random_uuid(), 'confirmed', 1,
                                        0, :room, :arrival, :arrival + 1)
                                """)
                        .param("tenant", CurrentTenant.get().value())
                        .param("room", room)
                        .param("arrival", arrival)
                        .update());
    }

    private String status(int number) {
        return room(number).path("status").asString();
    }

    private JsonNode room(int number) {
        return desk.get("/api/v1/rooms/" + quinta.room(number)).data();
    }
}
