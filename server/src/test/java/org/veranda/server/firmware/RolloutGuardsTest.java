package org.veranda.server.firmware;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.veranda.model.room.RoomId;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.tenancy.Properties;
import org.veranda.server.testing.Firmwares;
import org.veranda.server.testing.People;
import org.veranda.server.testing.Resort;
import org.veranda.server.testing.Resorts;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What the database knows of devices, rooms and guests, and that it keeps devices waiting.
@ServerTest
class RolloutGuardsTest {

    private static final String NEXT =
            "select next_arrival from firmware_device where next_arrival is not null";

    @Autowired TwoTenants two;
    @Autowired People people;
    @Autowired Resorts resorts;
    @Autowired Firmwares firmwares;
    @Autowired Properties properties;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired RolloutJob job;

    private House quinta;
    private Resort resort;
    private ZoneId zone;

    @BeforeEach
    void open() {
        TwoTenants.Pair pair = two.found();
        quinta = new House(pair.quinta(), people, firmwares, job);
        resort = resorts.build(pair.quinta(), 2);
        zone = CurrentTenant.call(pair.quinta(), () -> properties.current().timeZone());
        resorts.build(pair.serra(), 1);
        new House(pair.serra(), people, firmwares, job).thermostats(1);
    }

    @Test
    void holdALockWithAWeakBatteryOrNoneThatIsKnown() {
        quinta.lock("LK-1", resort.room(0)).lock("LK-2", null);
        quinta.change("update device set battery_percent = 39 where serial = 'LK-1'");
        quinta.change("update device set battery_percent = null where serial = 'LK-2'");
        RolloutStory story = looked("LK-200", Map.of());

        assertThat(quinta.waiting(story, "LK-1")).containsExactly("lock_battery");
        assertThat(quinta.waiting(story, "LK-2")).containsExactly("lock_battery");
        quinta.change("update device set battery_percent = 40 where serial = 'LK-1'");
        quinta.lookAgainNow();
        quinta.look();
        assertThat(story.jobState("LK-1")).isEqualTo("queued");
    }

    @Test
    void holdALockThatNoKeyIsKnownToOpen() {
        quinta.lock("LK-1", resort.room(0));
        quinta.change("update device set override_checked_on = null");

        assertThat(quinta.waiting(looked("LK-200", Map.of()), "LK-1"))
                .containsExactly("lock_override");
    }

    @Test
    void holdALockBeforeSomebodyArrivesAndWhileSomebodyIsLate() {
        quinta.lock("LK-1", resort.room(0)).lock("LK-2", resort.room(1));
        book(resort.room(0), "'00:00'", "confirmed");
        book(resort.room(1), "'00:00'", "cancelled");
        RolloutStory story = looked("LK-200", House.guards("arrival_minutes", 1_440));

        assertThat(quinta.waiting(story, "LK-1")).contains("arrival_soon");
        assertThat(story.jobState("LK-2")).isEqualTo("queued");
    }

    @Test
    void holdAGatewayWhileSomebodyChecksInToItsRoom() {
        firmwares.add(quinta.tenant(), "GW-1", "gateway", "GW-5", resort.room(0));
        quinta.change(
                "update rooms set held_until = now() + interval '5 minutes' where id = %s"
                        .formatted(resort.room(0)));

        assertThat(quinta.waiting(looked("GW-5", Map.of()), "GW-1"))
                .containsExactly("check_in_running");
    }

    /// A gateway hangs in the corridor, and its guests sleep behind it.
    @Test
    void holdAGatewayForTheRoomsThatItServes() {
        for (String gateway : List.of("GW-1", "GW-2")) {
            firmwares.add(quinta.tenant(), gateway, "gateway", "GW-5", null);
        }
        quinta.lock("LK-1", resort.room(0)).lock("LK-2", resort.room(1));
        quinta.change(
                "update device d set parent_id = g.id from device g"
                        + " where d.serial = 'LK-' || right(g.serial, 1) and g.kind = 'gateway'");
        quinta.change(
                "update rooms set occupancy = 'occupied', persons = 1, guest_request = 'dnd',"
                        + " status_since = now() - interval '1 h' where id = %s"
                                .formatted(resort.room(0)));
        quinta.change(
                "update rooms set held_until = now() + interval '5 minutes' where id = %s"
                        .formatted(resort.room(1)));
        RolloutStory story = looked("GW-5", Map.of());

        assertThat(quinta.waiting(story, "GW-1")).containsExactly("occupied", "dnd");
        assertThat(quinta.waiting(story, "GW-2")).containsExactly("check_in_running");
    }

    @Test
    void holdEverythingOutsideTheWindowAtTheProperty() {
        quinta.thermostats(1);
        LocalTime from = LocalTime.now(zone).plusHours(2);
        Map<String, Object> later =
                Map.of("from", from.toString(), "until", from.plusHours(1).toString());

        assertThat(quinta.waiting(looked("TH-9", Map.of("window", later)), "TH-1"))
                .containsExactly("outside_window");
    }

    @Test
    void knowTheNextArrivalByThePropertysClockBeforeAndAfterItIsTurnedBack() {
        quinta.lock("LK-1", resort.room(0));
        LocalDate before = LocalDate.of(2026, 10, 24);
        for (LocalDate day : List.of(before, before.plusDays(1))) {
            quinta.change("update bookings set status = 'cancelled'");
            quinta.change("update property set business_date = '%s'".formatted(day));
            book(resort.room(0), "'15:30'", "confirmed");

            assertThat(nextArrival()).containsExactly(day.atTime(15, 30).atZone(zone).toInstant());
        }
        quinta.change("update property set business_date = '2026-10-23'");
        assertThat(nextArrival()).as("the day after the next").isEmpty();
    }

    private List<Instant> nextArrival() {
        return Objects.requireNonNull(
                        CurrentTenant.call(
                                quinta.tenant(),
                                () ->
                                        transaction.execute(_ ->
                                                jdbc.sql(NEXT).query(OffsetDateTime.class).list())))
                .stream()
                .map(OffsetDateTime::toInstant)
                .toList();
    }

    /// Whose devices were looked at once.
    private RolloutStory looked(String model, Map<String, Object> besides) {
        RolloutStory story = quinta.story(model, besides).started();
        quinta.look();
        return story;
    }

    private void book(RoomId room, String time, String status) {
        quinta.change(
                """
                insert into bookings (tenant_id, reference, status, adults, children, room_type_id, room_id,
                                      arrival, departure, arrival_time)
                select p.tenant_id, 'B-' || %1$s || '-' || p.business_date, '%3$s', 1, 0, r.room_type_id, r.id,
                       p.business_date, p.business_date + 1, %2$s
                  from property p join rooms r on r.tenant_id = p.tenant_id and r.id = %1$s
                """
                        .formatted(room, time, status));
    }
}
