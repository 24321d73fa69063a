package org.veranda.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.veranda.model.identity.Role;
import org.veranda.model.identity.TenantId;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.People;
import org.veranda.server.testing.Person;
import org.veranda.server.testing.Resort;
import org.veranda.server.testing.Resorts;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/// What the trail has of refusals and changes, and how long.
@ServerTest
class AuditOfRefusalsTest {

    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");

    @Autowired TwoTenants two;
    @Autowired People people;
    @Autowired Resorts resorts;
    @Autowired AuditTrail audit;
    @Autowired AuditRetention retention;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;

    private TwoTenants.Pair pair;
    private Person ben;

    @BeforeEach
    void hire() {
        pair = two.found();
        ben = people.hire(pair.quinta(), Role.HOUSEKEEPER);
    }

    @Test
    void tellsOfRepeatsOnceTheMinuteIsOver() {
        AtomicReference<Instant> now = new AtomicReference<>(NOON);
        ForbiddenTrail trail = new ForbiddenTrail(audit, transaction, now::get);
        Actor actor = actor(ben);
        for (int n = 0; n < 100; n++) {
            trail.refused(actor, "GET /users", "GET /users/" + n);
        }
        trail.tell();
        assertThat(forbidden(pair.quinta())).containsExactly("GET /users/0");

        now.set(NOON.plusSeconds(60));
        trail.tell();
        trail.tell();
        assertThat(forbidden(pair.quinta()))
                .containsExactly("GET /users/0", "GET /users/0 (and 99 more within a minute)");
        assertThat(forbidden(pair.serra())).isEmpty();
    }

    @Test
    void tellsOfCommandsThatTheRoleDoesNotPermit() {
        Resort quinta = resorts.build(pair.quinta(), 1);
        Api bens = people.signIn(ben);
        for (int n = 0; n < 3; n++) {
            bens.post("/api/v1/commands", Map.of("commands", List.of(block(quinta))));
        }

        assertThat(forbidden(pair.quinta()))
                .containsExactly("POST /api/v1/commands room.block_begin: NOT_PERMITTED");
        assertThat(forbidden(pair.serra())).isEmpty();
    }

    @Test
    void tellsWhichFieldsOfAUserBecameDifferentAndNeverThePassword() {
        Person ana = people.hire(pair.quinta(), Role.RESORT_ADMIN);
        String path = "/api/v1/users/" + ben.user().id();
        Api anas = people.signIn(ana);
        anas.patch(path, Map.of("name", "Benedita", "locale", "es", "password", "not to be read"));
        anas.patch(path, Map.of("name", "Benedita"));
        anas.patch(path, Map.of("role", "Front Desk", "disabled", true));

        assertThat(written(pair.quinta(), "CHANGED"))
                .containsExactly(
                        "locale: en → es; name: %s → Benedita; password changed"
                                .formatted(ben.user().name()),
                        "disabled: false → true; role: Housekeeper → Front Desk");
        assertThat(written(pair.serra(), "CHANGED")).isEmpty();
    }

    @Test
    void forgetsWhatIsOldOfOneTenantAndNeverWhatIsNot() {
        in(pair.quinta(), () -> aged(ben, 500));
        in(pair.quinta(), () -> aged(ben, 20));

        CurrentTenant.run(pair.serra(), () -> retention.forget(Instant.now()));
        assertThat(forbidden(pair.quinta())).containsExactly("500 days", "20 days");

        CurrentTenant.run(
                pair.quinta(), () -> retention.forget(Instant.now().minus(Duration.ofDays(400))));
        assertThat(forbidden(pair.quinta())).containsExactly("20 days");

        CurrentTenant.run(pair.quinta(), () -> retention.forget(Instant.now()));
        assertThat(forbidden(pair.quinta())).containsExactly("20 days");
    }

    private static Map<String, Object> block(Resort resort) {
        return Map.of(
                "id",
                UUID.randomUUID(),
                "type",
                "room.block_begin",
                "room_id",
                resort.room(0),
                "kind",
                "ooo",
                "reason",
                "leak",
                "made_at",
                Instant.now());
    }

    private static Actor actor(Person person) {
        return new Actor(
                person.user().tenantId(),
                person.user().id(),
                person.user().name(),
                person.user().role(),
                new SessionId(person.user().tenantId(), UUID.randomUUID()),
                person.user().permissions(),
                null);
    }

    private int aged(Person person, int days) {
        return jdbc.sql(
                        """
                        insert into audit_trail (tenant_id, kind, by_user_id, detail, at)
                        values (:tenant, 'FORBIDDEN', :user, :days || ' days',
                                now() - make_interval(days => :days))
                        """)
                .param("tenant", person.user().tenantId().value())
                .param("user", person.user().id().value())
                .param("days", days)
                .update();
    }

    private List<String> forbidden(TenantId tenant) {
        return written(tenant, "FORBIDDEN");
    }

    private List<String> written(TenantId tenant, String kind) {
        return in(
                tenant,
                () ->
                        jdbc.sql("select detail from audit_trail where kind = :kind order by id")
                                .param("kind", kind)
                                .query(String.class)
                                .list());
    }

    private <T> T in(TenantId tenant, Supplier<T> work) {
        return CurrentTenant.call(
                tenant, () -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
    }
}
