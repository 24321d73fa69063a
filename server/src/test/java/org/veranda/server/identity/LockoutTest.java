package org.veranda.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.veranda.model.identity.Role;
import org.veranda.model.identity.TenantId;
import org.veranda.server.problem.ProblemException;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.testing.People;
import org.veranda.server.testing.Person;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;

import java.util.List;
import java.util.Objects;

@ServerTest
class LockoutTest {

    @Autowired TwoTenants two;
    @Autowired People people;
    @Autowired SignIn door;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    private TwoTenants.Pair pair;
    private Person ana;

    @BeforeEach
    void hire() {
        pair = two.found();
        ana = people.hire(pair.quinta(), Role.FRONT_DESK);
    }

    @Test
    void countsAWholeNetworkOfIpv6AsOneAddress() {
        for (int n = 1; n <= 5; n++) {
            assertThat(guess("2001:db8:1:2::" + n)).isEqualTo(401);
        }

        assertThat(guess("2001:db8:1:2:ffff::9")).isEqualTo(429);
        assertThat(guess("2001:db8:1:3::9")).isEqualTo(401);
    }

    @Test
    void isWrittenDownOnceHoweverOftenTheLockedNameIsTried() {
        for (int n = 0; n < 12; n++) {
            guess("192.0.2.7");
        }

        assertThat(written(pair.quinta(), "SIGN_IN_LOCKED")).containsExactly("192.0.2.7");
        assertThat(written(pair.quinta(), "SIGN_IN_REFUSED")).hasSize(5);
        assertThat(written(pair.serra(), "SIGN_IN_LOCKED")).isEmpty();
    }

    private int guess(String address) {
        ProblemException refused =
                catchThrowableOfType(
                        ProblemException.class,
                        () ->
                                door.signIn(
                                        ana.user().email(),
                                        "wrong",
                                        new SignIn.From(address, null)));
        return Objects.requireNonNull(refused).problem().status().value();
    }

    private List<String> written(TenantId tenant, String kind) {
        return CurrentTenant.call(
                tenant,
                () ->
                        Objects.requireNonNull(
                                transaction.execute(_ ->
                                        jdbc.sql(
                                                        """
                                                        select address from audit_trail
                                                        where kind = :kind order by id
                                                        """)
                                                .param("kind", kind)
                                                .query(String.class)
                                                .list())));
    }
}
