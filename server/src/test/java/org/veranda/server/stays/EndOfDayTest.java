package org.veranda.server.stays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.veranda.server.testing.Commands.command;
import static org.veranda.server.testing.Commands.outcome;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.veranda.model.identity.Role;
import org.veranda.model.room.Property;
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

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

@ServerTest
class EndOfDayTest {

    @Autowired TwoTenants two;
    @Autowired Resorts resorts;
    @Autowired People people;
    @Autowired HeardEvents heard;
    @Autowired Properties properties;
    @Autowired TransactionTemplate transaction;

    private Resort quinta;
    private Resort serra;
    private Api manager;
    private LocalDate today;

    @BeforeEach
    void openBothResorts() {
        TwoTenants.Pair pair = two.found();
        quinta = resorts.build(pair.quinta(), 4);
        serra = resorts.build(pair.serra(), 1);
        manager = people.signIn(pair.quinta(), Role.MANAGER);
        today = date(quinta);
    }

    @Test
    void rollsDateRoomsAndBlocksOnceAndForOneTenant() {
        ready(0);
        ready(1);
        send("booking.walk_in", Map.of("room_id", id(0)));
        send(
                "room.block_begin",
                Map.of(
                        "room_id",
                        id(1),
                        "kind",
                        "ooo",
                        "through",
                        today.toString(),
                        "reason",
                        "paint",
                        "return_status",
                        "clean"));
        send(
                "room.block_schedule",
                Map.of(
                        "room_id",
                        id(2),
                        "kind",
                        "ooi",
                        "from",
                        today.plusDays(1).toString(),
                        "through",
                        today.plusDays(3).toString(),
                        "reason",
                        "staff"));
        send(
                "room.block_schedule",
                Map.of(
                        "room_id",
                        id(0),
                        "kind",
                        "oos",
                        "from",
                        today.plusDays(1).toString(),
                        "through",
                        today.plusDays(3).toString(),
                        "reason",
                        "carpet"));
        send(
                "booking.extend",
                Map.of("booking_id", guest(), "departure", today.plusDays(2).toString()));

        Answer closed = close(today);
        Answer again = close(today);

        assertThat(closed.status()).as(closed.text()).isEqualTo(200);
        assertThat(again.status()).isEqualTo(409);
        assertThat(date(quinta)).isEqualTo(today.plusDays(1));
        assertThat(date(serra)).isEqualTo(today);
        assertThat(List.of(code(0), code(1), code(2), code(3)))
                .containsExactly("OD", "VC", "OOI·d", "VD");
        assertThat(room(0).path("planned_blocks").path(0).path("state").asString())
                .isEqualTo("deferred");
        assertThat(room(0).path("dirty_epoch").asLong()).isEqualTo(2);
        assertThat(heard.of(StreamName.tenant(serra.tenant())))
                .noneMatch(event -> event.event().equals("PropertyChanged"));
    }

    @Test
    void isOneBatchThatBeginsWithTheDate() {
        ready(0);
        send("booking.walk_in", Map.of("room_id", id(0)));
        long before = heard.of(StreamName.tenant(quinta.tenant())).getLast().seq();

        close(today);

        List<JournalEntry> batch =
                heard.of(StreamName.tenant(quinta.tenant())).stream()
                        .filter(event -> event.seq() > before)
                        .toList();
        assertThat(batch.getFirst().event()).isEqualTo("PropertyChanged");
        assertThat(batch).hasSize(2);
        assertThat(batch.getLast().seq()).isEqualTo(before + 2);
    }

    @Test
    void callsGuestsWhoDidNotComeNoShowsAfterTheirDay() {
        LocalDate longOver = today.minusDays(2);
        setDate(longOver);
        long absent = book(longOver, 2);
        long expected = book(today, 3);

        close(longOver);
        List<String> afterThatDay = List.of(status(absent), status(expected));
        close(today.minusDays(1));
        close(today);

        assertThat(afterThatDay).containsExactly("no-show", "confirmed");
        assertThat(status(expected)).isEqualTo("confirmed");
        assertThat(date(quinta)).isEqualTo(today.plusDays(1));
    }

    @Test
    void isForThoseWhoMayOverrideStayRules() {
        Answer refused =
                people.signIn(quinta.tenant(), Role.FRONT_DESK)
                        .post(
                                "/api/v1/property/end-of-day",
                                Map.of("business_date", today.toString()));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(date(quinta)).isEqualTo(today);
    }

    @Test
    void isDueAtItsTimeAndLeftToPeopleWhenTheDateIsFarBack() {
        Property property = CurrentTenant.call(quinta.tenant(), properties::current);
        Instant end =
                today.plusDays(1)
                        .atTime(property.endOfDay())
                        .atZone(property.timeZone())
                        .toInstant();

        assertThat(EndOfDayJob.due(property, end.minusSeconds(1))).isFalse();
        assertThat(EndOfDayJob.due(property, end)).isTrue();
        assertThat(EndOfDayJob.due(property, end.plus(Duration.ofDays(3)))).isTrue();
        assertThat(EndOfDayJob.due(property, end.plus(Duration.ofDays(30)))).isFalse();
    }

    private void setDate(LocalDate day) {
        CurrentTenant.run(
                quinta.tenant(),
                () ->
                        transaction.executeWithoutResult(
                                _ -> properties.update(properties.lock().on(day))));
    }

    private Answer close(LocalDate day) {
        return manager.post("/api/v1/property/end-of-day", Map.of("business_date", day.toString()));
    }

    private void send(String type, Map<String, Object> fields) {
        JsonNode outcome = Commands.send(manager, List.of(command(type, fields))).getFirst();
        assertThat(outcome(outcome)).as(type + outcome).isEqualTo("accepted");
    }

    private long guest() {
        return manager.get("/api/v1/bookings?status=checked-in").data().path(0).path("id").asLong();
    }

    private long book(LocalDate arrival, int room) {
        return manager.post(
                        "/api/v1/bookings",
                        Map.of(
                                "guest_name", "Bea",
                                "arrival", arrival.toString(),
                                "departure", arrival.plusDays(4).toString(),
                                "room_id", id(room)))
                .data()
                .path("id")
                .asLong();
    }

    private void ready(int number) {
        manager.patch("/api/v1/rooms/" + id(number) + "/status", Map.of("status", "ready"));
    }

    private LocalDate date(Resort resort) {
        return CurrentTenant.call(resort.tenant(), () -> properties.current().businessDate());
    }

    private String status(long booking) {
        return manager.get("/api/v1/bookings/" + booking).data().path("status").asString();
    }

    private String code(int number) {
        return room(number).path("code").asString();
    }

    private JsonNode room(int number) {
        return manager.get("/api/v1/rooms/" + id(number)).data();
    }

    private long id(int number) {
        return quinta.room(number).value();
    }
}
