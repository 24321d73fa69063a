package org.veranda.server.notifications.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.veranda.model.alarm.Severity;
import org.veranda.model.identity.Role;
import org.veranda.model.identity.TenantId;
import org.veranda.model.identity.UserId;
import org.veranda.model.notification.AlarmNews;
import org.veranda.model.notification.NotificationPreferences;
import org.veranda.model.room.LocationId;
import org.veranda.server.notifications.AlarmAudience;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.People;
import org.veranda.server.testing.Person;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Who gets a copy of an alarm is who may see it and wants it, in each tenant, as of the last change.
@ServerTest
class AudiencesTest {

    private static final AlarmNews MAJOR = new AlarmNews(Severity.MAJOR, "offline", null, false);
    private static final AlarmNews MINOR = new AlarmNews(Severity.MINOR, "offline", null, false);

    @Autowired TwoTenants two;
    @Autowired People people;
    @Autowired AlarmAudience audience;
    @Autowired PreferenceTable table;
    @Autowired Audiences audiences;
    @Autowired TransactionTemplate transaction;
    @Autowired Members members;
    @Autowired JdbcClient jdbc;

    @Test
    void isWhoMayAndWantsOverRandomPeopleOfTwoTenants() {
        TwoTenants.Pair tenants = two.found();
        for (long seed = 1; seed <= 3; seed++) {
            House quinta = house(tenants.quinta(), seed);
            House serra = house(tenants.serra(), -seed);

            for (AlarmNews alarm : quinta.wishes.alarms()) {
                assertThat(audience.of(tenants.quinta(), alarm))
                        .as("seed %d, %s", seed, alarm)
                        .isEqualTo(AudiencePropertyTest.byTheRule(quinta.members, alarm));
                assertThat(audience.of(tenants.serra(), alarm))
                        .as("seed %d, %s", seed, alarm)
                        .isEqualTo(AudiencePropertyTest.byTheRule(serra.members, alarm))
                        .doesNotContainAnyElementsOf(quinta.ids());
            }
        }
    }

    @Test
    void followsEveryChangeAtOnce() {
        TwoTenants.Pair tenants = two.found();
        Person admin = people.hire(tenants.quinta(), Role.RESORT_ADMIN);
        Person foreigner = people.hire(tenants.serra(), Role.FRONT_DESK);
        assertThat(quintas(tenants, MAJOR)).containsExactly(admin.user().id());

        Person desk = people.hire(tenants.quinta(), Role.FRONT_DESK);
        assertThat(quintas(tenants, MAJOR))
                .containsExactlyInAnyOrder(admin.user().id(), desk.user().id());

        Api asDesk = people.signIn(desk);
        asDesk.put(
                PreferencesTest.PATH, PreferencesTest.body(Map.of("severities", List.of("minor"))));
        assertThat(quintas(tenants, MAJOR)).containsExactly(admin.user().id());
        assertThat(quintas(tenants, MINOR)).containsExactly(desk.user().id());

        people.signIn(admin).patch("/api/v1/users/" + desk.user().id(), Map.of("disabled", true));
        assertThat(quintas(tenants, MINOR)).isEmpty();
        assertThat(audience.of(tenants.serra(), MAJOR)).containsExactly(foreigner.user().id());
    }

    private Set<UserId> quintas(TwoTenants.Pair tenants, AlarmNews alarm) {
        return audience.of(tenants.quinta(), alarm);
    }

    private record House(List<Member> members, RandomWishes wishes) {

        Set<UserId> ids() {
            return Set.copyOf(members.stream().map(Member::id).toList());
        }
    }

    /// Hires somebody of every role; some of all who are there say what they want.
    private House house(TenantId tenant, long seed) {
        return CurrentTenant.call(
                tenant,
                () ->
                        transaction.execute(_ -> {
                            Stream.of(Role.values()).forEach(role -> people.hire(tenant, role));
                            RandomWishes wishes = new RandomWishes(seed, places(tenant));
                            for (Member one : members.all()) {
                                NotificationPreferences wanted = wishes.preferences();
                                if (wanted.sound() && one.preferences().version() == 0) {
                                    table.put(one.id(), wanted, 0);
                                }
                            }
                            audiences.forgetAfterCommit(tenant);
                            return new House(new ArrayList<>(members.all()), wishes);
                        }));
    }

    private List<LocationId> places(TenantId tenant) {
        return Stream.of("Riverfront", "Garden")
                .map(name ->
                        jdbc.sql(
                                        """
                                        insert into locations (tenant_id, name) values (:tenant, :name)
                                        on conflict (tenant_id, name) do update set sort_order = 1
                                        returning id
                                        """)
                                .param("tenant", tenant.value())
                                .param("name", name)
                                .query((row, _) -> new LocationId(row.getLong("id")))
                                .single())
                .toList();
    }
}
