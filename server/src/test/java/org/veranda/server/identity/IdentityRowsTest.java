package org.veranda.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.veranda.model.identity.Role;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.testing.People;
import org.veranda.server.testing.Person;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;

import java.util.List;
import java.util.Map;

/// What the database itself keeps apart, whatever the code above it does.
@ServerTest
class IdentityRowsTest {

    @Autowired TwoTenants two;
    @Autowired People people;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired AuditRetention retention;

    @Autowired
    @Qualifier("platform")
    JdbcClient platform;

    Person ana;
    Person bruno;

    @BeforeEach
    void signIn() {
        TwoTenants.Pair tenants = two.found();
        ana = people.hire(tenants.quinta(), Role.FRONT_DESK);
        bruno = people.hire(tenants.serra(), Role.FRONT_DESK);
        people.tokens(ana);
        people.tokens(bruno);
    }

    @ParameterizedTest
    @ValueSource(strings = {"users", "sessions", "audit_trail"})
    void belongToOneTenantAndAreSeenByNoOther(String table) {
        String tenants = "select distinct tenant_id from " + table;

        assertThat(asQuinta(tenants)).containsExactly(ana.user().tenantId().value());
        assertThat(transaction.<List<Long>>execute(_ -> longs(tenants))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sign_in_names", "platform_admins", "stranger_audit", "platform_trail"})
    void areClosedToTheServersOwnRoleWhereTheyConcernNoTenant(String table) {
        assertThatThrownBy(() -> asQuinta("select count(*) from " + table))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @ParameterizedTest
    @ValueSource(strings = {"users", "sessions", "audit_trail", "sign_in_names"})
    void areClosedToThePlatformWhereTheyConcernPeople(String table) {
        assertThatThrownBy(() -> platform.sql("select 1 from " + table).query(Long.class).list())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void letNoAuditBeRewritten() {
        assertThatThrownBy(() -> asQuinta("delete from audit_trail returning id"))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void letNoSessionPointToAForeignUser() {
        String insert =
                "insert into sessions (tenant_id, id, user_id, expires_at)"
                        + " values (%s, gen_random_uuid(), %s, now()) returning user_id"
                                .formatted(ana.user().tenantId(), bruno.user().id());

        assertThatThrownBy(() -> asQuinta(insert))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("foreign key");
    }

    @Test
    void claimNoAddressForAForeignUser() {
        String claim =
                "select 1 from veranda_claim_sign_in_name('thief@q.example', %s)"
                        .formatted(bruno.user().id());

        assertThatThrownBy(() -> asQuinta(claim))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("foreign key");
    }

    @Test
    void noteEverySignInAndEveryRefusal() {
        people.nobody()
                .post(
                        "/api/v1/auth/login",
                        Map.of("email", ana.user().email(), "password", "wrong"));

        assertThat(audited("kind")).containsExactly("SIGNED_IN", "SIGN_IN_REFUSED");
    }

    /// No proxy is trusted unless it was named.
    @Test
    void noteTheAddressThatACallerHasAndNotTheOneTheyClaim() {
        people.nobody()
                .with("X-Forwarded-For", "203.0.113.5")
                .post("/api/v1/auth/login", ana.credentials());

        assertThat(audited("address")).isNotEmpty().doesNotContain("203.0.113.5");
    }

    @Test
    void forgetStrangersWhoWereRefusedLongAgoOrAreTooMany() {
        platform.sql("delete from stranger_audit").update();
        asApp(
                "insert into stranger_audit (name_hash, address, at) values ('a', '192.0.2.1', now() - interval '91 days')");
        asApp(
                "insert into stranger_audit (name_hash, address) values ('b', '192.0.2.2'), ('c', '192.0.2.3')");

        asApp(
                "insert into stranger_audit (name_hash, address, at) values ('d', '192.0.2.4', now() - interval '89 days')");
        retention.tend();
        assertThat(strangers()).containsExactly("192.0.2.2", "192.0.2.3", "192.0.2.4");
        retention.forget(1);
        assertThat(strangers()).containsExactly("192.0.2.4");
    }

    @Test
    void forgetWhatOperatorsDidOnceItIsAsOldAsTheRest() {
        String insert =
                "insert into platform_trail (kind, admin_id, email, at) values ('SIGNED_IN', 0, '%s', now() - interval '%s')";
        platform.sql(insert.formatted("old@veranda.example", "401 days")).update();
        platform.sql(insert.formatted("young@veranda.example", "399 days")).update();

        retention.tend();

        assertThat(
                        platform.sql("select email from platform_trail where admin_id = 0")
                                .query(String.class)
                                .list())
                .containsExactly("young@veranda.example");
    }

    private void asApp(String sql) {
        transaction.executeWithoutResult(_ -> jdbc.sql(sql).update());
    }

    private List<String> audited(String column) {
        String sql = "select " + column + " from audit_trail order by id";
        return CurrentTenant.call(
                ana.user().tenantId(),
                () -> transaction.execute(_ -> jdbc.sql(sql).query(String.class).list()));
    }

    private List<String> strangers() {
        return platform.sql("select address from stranger_audit order by id")
                .query(String.class)
                .list();
    }

    private List<Long> asQuinta(String sql) {
        return CurrentTenant.call(
                ana.user().tenantId(), () -> transaction.execute(_ -> longs(sql)));
    }

    private List<Long> longs(String sql) {
        return jdbc.sql(sql).query(Long.class).list();
    }
}
