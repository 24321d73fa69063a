package org.veranda.server.stays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.veranda.server.testing.Commands.command;
import static org.veranda.server.testing.Commands.outcome;

import io.micrometer.core.instrument.MeterRegistry;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.veranda.model.identity.Role;
import org.veranda.model.identity.TenantId;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.tenancy.Properties;
import org.veranda.server.testing.Answer;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.Commands;
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
import java.util.Objects;

/// What the end of a day ends besides the day, and who ends days that nobody ended in time.
@ServerTest
class NightAuditTest {

    @Autowired TwoTenants two;
    @Autowired Resorts resorts;
    @Autowired People people;
    @Autowired Properties properties;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;
    @Autowired EndOfDayJob job;
    @Autowired MeterRegistry registry;

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
    void letsOptionsLapseAfterTheirLastDay() {
        beginYesterday();
        long lapsing = book(Map.of("status", "tentative", "option_until", today.toString()));
        long lasting =
                book(Map.of("status", "tentative", "option_until", today.plusDays(1).toString()));

        close(today);
        String onItsLastDay = status(lapsing);
        Answer closed = close(today.plusDays(1));

        assertThat(onItsLastDay).isEqualTo("tentative");
        assertThat(List.of(status(lapsing), status(lasting)))
                .containsExactly("cancelled", "tentative");
        assertThat(closed.data().path("lapsed_options").asInt()).isEqualTo(1);
    }

    @Test
    void doesNotCallGuestsNoShowsWhoWaitInTheLobby() {
        LocalDate arrival = today.minusDays(2);
        setDate(quinta.tenant(), arrival);
        long queued = book(Map.of("arrival", arrival.toString()));
        long early = book(Map.of("arrival", arrival.toString()));
        long absent = book(Map.of("arrival", arrival.toString()));
        send("booking.queue", Map.of("booking_id", queued));
        send("booking.advance_check_in", Map.of("booking_id", early));

        Answer closed = close(arrival);

        assertThat(List.of(status(queued), status(early), status(absent)))
                .containsExactly("confirmed", "confirmed", "no-show");
        assertThat(closed.data().path("no_shows").asInt()).isEqualTo(1);
        assertThat(closed.data().path("lapsed_options").asInt()).isZero();
    }

    @Test
    void agesRoomsThatNobodyUsed() {
        beginYesterday();
        Map<String, Object> rule = Map.of("age_rule", Map.of("days", 2, "becomes", "pickup"));
        assertThat(manager.patch("/api/v1/property", rule).status()).isEqualTo(200);
        send("room.mark_clean", Map.of("room_id", id(0), "dirty_epoch", 1));

        close(today);
        String afterOneDay = code(0);
        close(today.plusDays(1));

        assertThat(List.of(afterOneDay, code(0), code(1))).containsExactly("VC", "VP", "VD");
    }

    @Test
    void isLeftToPeopleWhenNobodyLookedForLong() {
        setDate(quinta.tenant(), today.minusDays(30));
        setDate(serra.tenant(), today.minusDays(2));

        job.closeWhatIsDue();

        assertThat(date(quinta)).isEqualTo(today.minusDays(30));
        assertThat(date(serra)).isAfter(today.minusDays(2));
        assertThat(registry.get("veranda.business.dates.waiting").gauge().value()).isPositive();
    }

    @Test
    void isMadeUpForByAPersonInOneGo() {
        setDate(quinta.tenant(), today.minusDays(30));
        long old = book(Map.of("arrival", today.minusDays(20).toString()));

        Answer tooFar = close(today.minusDays(30), today.plusDays(1));
        Answer closed = close(today.minusDays(30), today.minusDays(2));
        Answer again = close(today.minusDays(30), today.minusDays(2));

        assertThat(List.of(tooFar.status(), closed.status(), again.status()))
                .containsExactly(422, 200, 409);
        assertThat(closed.data().path("business_date").asString())
                .isEqualTo(today.minusDays(1).toString());
        assertThat(closed.data().path("no_shows").asInt()).isEqualTo(1);
        assertThat(status(old)).isEqualTo("no-show");
        assertThat(date(serra)).isEqualTo(today);
    }

    @Test
    void isRefusedForADayThatHasNotComeWhateverTheBusinessDate() {
        long expected = book(Map.of("arrival", today.plusDays(1).toString()));
        close(today);

        Answer early = close(today.plusDays(1), null);

        assertThat(early.status()).isEqualTo(422);
        assertThat(early.json().path("message").asString())
                .isEqualTo(
                        "Cannot close %s before it has come: today is %s."
                                .formatted(today.plusDays(1), today));
        assertThat(status(expected)).isEqualTo("confirmed");
        assertThat(date(quinta)).isEqualTo(today.plusDays(1));
    }

    @Test
    void saysWhichLastDaysMakeNoSense() {
        Answer notOver = close(today, today);
        Answer backwards = close(today, today.minusDays(1));

        assertThat(notOver.json().path("message").asString())
                .isEqualTo("Only days that are over are closed together: today is " + today + ".");
        assertThat(backwards.json().path("message").asString())
                .isEqualTo("The last day, %s, is before %s.".formatted(today.minusDays(1), today));
        assertThat(date(quinta)).isEqualTo(today);
    }

    @Test
    void isWrittenDownWhenAPersonDoesIt() {
        setDate(quinta.tenant(), today.minusDays(2));
        setDate(serra.tenant(), today.minusDays(2));

        close(today.minusDays(2), today.minusDays(1));
        job.closeWhatIsDue();

        assertThat(written(quinta))
                .hasSize(2)
                .first(STRING)
                .startsWith(today.minusDays(2) + " closed: ");
        assertThat(date(serra)).isAfter(today.minusDays(2));
        assertThat(written(serra)).isEmpty();
    }

    private List<String> written(Resort resort) {
        return CurrentTenant.call(
                resort.tenant(),
                () ->
                        Objects.requireNonNull(
                                transaction.execute(_ ->
                                        jdbc.sql(
                                                        "select detail from audit_trail where kind = 'DAY_CLOSED' order by id")
                                                .query(String.class)
                                                .list())));
    }

    private void beginYesterday() {
        today = today.minusDays(1);
        setDate(quinta.tenant(), today);
    }

    private void setDate(TenantId tenant, LocalDate day) {
        CurrentTenant.run(
                tenant,
                () ->
                        transaction.executeWithoutResult(
                                _ -> properties.update(properties.lock().on(day))));
    }

    private Answer close(LocalDate day) {
        Answer closed =
                manager.post(
                        "/api/v1/property/end-of-day", Map.of("business_date", day.toString()));
        assertThat(closed.status()).as(closed.text()).isEqualTo(200);
        return closed;
    }

    private Answer close(LocalDate day, @Nullable LocalDate through) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("business_date", day.toString());
        if (through != null) {
            body.put("through", through.toString());
        }
        return manager.post("/api/v1/property/end-of-day", body);
    }

    private void send(String type, Map<String, Object> fields) {
        JsonNode outcome = Commands.send(manager, List.of(command(type, fields))).getFirst();
        assertThat(outcome(outcome)).as(type + outcome).isEqualTo("accepted");
    }

    private long book(Map<String, String> fields) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("guest_name", "Bea");
        body.put("arrival", today.toString());
        body.put("departure", today.plusDays(4).toString());
        body.putAll(fields);
        Answer booked = manager.post("/api/v1/bookings", body);
        assertThat(booked.status()).as(booked.text()).isEqualTo(201);
        return booked.data().path("id").asLong();
    }

    private LocalDate date(Resort resort) {
        return CurrentTenant.call(resort.tenant(), () -> properties.current().businessDate());
    }

    private String status(long booking) {
        return manager.get("/api/v1/bookings/" + booking).data().path("status").asString();
    }

    private String code(int number) {
        return manager.get("/api/v1/rooms/" + id(number)).data().path("code").asString();
    }

    private long id(int number) {
        return quinta.room(number).value();
    }
}
