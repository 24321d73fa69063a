package org.veranda.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.veranda.model.identity.Role;
import org.veranda.model.identity.TenantId;
import org.veranda.server.alarms.AlarmQueries;
import org.veranda.server.commands.CommandRunner;
import org.veranda.server.demo.life.Names;
import org.veranda.server.demo.life.ResortLife;
import org.veranda.server.demo.life.Staff;
import org.veranda.server.housekeeping.TaskQueries;
import org.veranda.server.identity.Actor;
import org.veranda.server.identity.Actors;
import org.veranda.server.identity.SignIn;
import org.veranda.server.journal.Journal;
import org.veranda.server.journal.StreamHead;
import org.veranda.server.journal.StreamName;
import org.veranda.server.maintenance.MaintenanceQueries;
import org.veranda.server.maintenance.MaintenanceService;
import org.veranda.server.maintenance.PhotoIntake;
import org.veranda.server.rooms.RoomQueries;
import org.veranda.server.stays.EndOfDay;
import org.veranda.server.stays.StayQueries;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.tenancy.Properties;
import org.veranda.server.tenancy.Tenants;
import org.veranda.server.testing.People;
import org.veranda.server.testing.Person;
import org.veranda.server.testing.Resorts;
import org.veranda.server.testing.ServerTest;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// What a demo resort does about the time in which there was no server.
@ServerTest
class LivingResortTest {

    private static final List<Staff> STAFF =
            List.of(
                    new Staff("desk", "Inês Martins", Role.FRONT_DESK),
                    new Staff("supervisor", "Marta Sousa", Role.HK_SUPERVISOR),
                    new Staff("housekeeping", "Ana Ferreira", Role.HOUSEKEEPER));

    @Autowired Tenants tenants;
    @Autowired Resorts resorts;
    @Autowired People people;
    @Autowired Properties properties;
    @Autowired RoomQueries rooms;
    @Autowired StayQueries bookings;
    @Autowired EndOfDay endOfDay;
    @Autowired CommandRunner commands;
    @Autowired Journal journal;
    @Autowired SignIn signIn;
    @Autowired Actors actors;
    @Autowired TaskQueries tasks;
    @Autowired MaintenanceQueries requests;
    @Autowired AlarmQueries alarms;
    @Autowired MaintenanceService maintenance;
    @Autowired PhotoIntake photos;
    @Autowired TransactionTemplate transaction;

    private final DemoClock clock = new DemoClock();
    private final Instant now = Instant.now();
    private TenantId quinta;
    private TenantId serra;
    private LivingResort resort;

    /// Where they are it is about one o'clock, whatever the hour here.
    @BeforeEach
    void buildBothResorts() {
        int hour = OffsetDateTime.ofInstant(now, ZoneOffset.UTC).getHour();
        ZoneOffset zone = ZoneOffset.ofHours(13 - hour);
        quinta = resorts.build(tenants.create("Quinta do Mar", zone).id(), 40).tenant();
        serra = resorts.build(tenants.create("Serra Lodge", zone).id(), 40).tenant();
        resort = live(quinta);
    }

    @Test
    void livesNothingTwiceWhenTheServerStartsAgain() {
        StreamHead before = head(quinta);

        resort.catchUp(now.plusSeconds(60), clock);

        assertThat(head(quinta)).isEqualTo(before);
    }

    @Test
    void livesOnFromWhatWasToldLast() {
        StreamHead others = head(serra);
        long before = head(quinta).seq();

        resort.catchUp(now.plus(Duration.ofHours(2)), clock);

        assertThat(head(quinta).seq()).isGreaterThan(before);
        assertThat(head(serra)).isEqualTo(others);
        assertThat(Duration.between(now, clock.instant())).isLessThan(Duration.ofMinutes(5));
    }

    @Test
    void hasLivedThroughTodayOnceItIsFounded() {
        long before = head(quinta).seq();

        resort.livePast(now, clock);

        assertThat(head(quinta).seq()).isGreaterThan(before);
    }

    @Test
    void endsTheDaysThatPassed() {
        LocalDate today = date(quinta);

        resort.catchUp(now.plus(Duration.ofDays(2)), clock);

        assertThat(date(quinta)).isEqualTo(today.plusDays(2));
        assertThat(date(serra)).isEqualTo(today);
    }

    private LivingResort live(TenantId tenant) {
        Map<String, Actor> signedIn = new HashMap<>();
        for (Staff one : STAFF) {
            Person person = people.hire(tenant, one.role());
            SignIn.From from = new SignIn.From("127.0.0.1", "Simulator");
            SignIn.SignedIn session = signIn.signIn(person.user().email(), person.password(), from);
            signedIn.put(one.person(), actors.bySession(session.session()).orElseThrow());
        }
        Names names = new Names(List.of("Mai"), List.of("Nguyễn"));
        ResortLife life = new ResortLife(new Random(7), STAFF, names, List.of("Tap drips"));
        House house =
                new House(
                        properties,
                        rooms,
                        bookings,
                        endOfDay,
                        commands,
                        journal,
                        new HouseWork(
                                tasks,
                                requests,
                                alarms,
                                new Camera(requests, maintenance, photos, properties, transaction)),
                        clock);
        return new LivingResort(tenant, signedIn, life, house);
    }

    private StreamHead head(TenantId tenant) {
        return journal.head(StreamName.tenant(tenant));
    }

    private LocalDate date(TenantId tenant) {
        return CurrentTenant.call(tenant, () -> properties.current().businessDate());
    }
}
