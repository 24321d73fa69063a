package org.veranda.server.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.veranda.model.identity.Role;
import org.veranda.server.installation.database.TestPostgres;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.People;
import org.veranda.server.testing.Resort;
import org.veranda.server.testing.Resorts;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;

import java.util.List;
import java.util.Map;

/// What one change costs the database, which is what a change costs most.
@ServerTest
class StatementsTest {

    private static final int CHANGES = 10;
    private static final String TURN_OF_A_JOB = "select pg_try_advisory_xact_lock";

    @Autowired HikariDataSource pool;
    @Autowired JdbcClient jdbc;
    @Autowired TwoTenants two;
    @Autowired Resorts resorts;
    @Autowired People people;

    @Test
    void oneChangeOfAStatusIsOneTransactionOfFifteenStatementsAndTwoForBookingsAndOneForAlarms() {
        TwoTenants.Pair pair = two.found();
        Resort quinta = resorts.build(pair.quinta(), 1);
        resorts.build(pair.serra(), 1);
        Api desk = people.signIn(pair.quinta(), Role.FRONT_DESK);
        String database = jdbc.sql("select current_database()").query(String.class).single();

        List<List<String>> transactions =
                TestPostgres.get()
                        .transactions(
                                database,
                                () -> {
                                    pool.getHikariPoolMXBean().softEvictConnections();
                                    change(desk, quinta);
                                });

        List<List<String>> changes =
                transactions.stream().filter(one -> count(one, "update rooms") > 0).toList();
        assertThat(changes)
                .hasSize(CHANGES)
                .allSatisfy(one -> {
                    int bookings = count(one, "select id from bookings");
                    int alarms = count(one, "select * from alarm");
                    assertThat(alarms).isLessThanOrEqualTo(1);
                    assertThat(one).as(one::toString).hasSize(15 + 2 * bookings + alarms);
                    assertThat(count(one, "select r.*")).isEqualTo(3);
                });
        assertThat(changes)
                .filteredOn(one -> count(one, "select id from bookings") == 0)
                .hasSize(CHANGES / 2);
        assertThat(transactions)
                .filteredOn(one -> count(one, "insert") + count(one, "update") > 0)
                .filteredOn(one -> !changes.contains(one) && count(one, TURN_OF_A_JOB) == 0)
                .as("what jobs write meanwhile is no part of a change")
                .hasSizeLessThan(CHANGES / 2);
        assertThat(transactions)
                .filteredOn(one -> count(one, "select s.tenant_id, s.id") > 0)
                .as("who asks is not read anew for each change")
                .hasSizeLessThan(CHANGES / 2);
    }

    private static int count(List<String> statements, String beginning) {
        return (int) statements.stream().filter(one -> one.startsWith(beginning)).count();
    }

    private static void change(Api desk, Resort resort) {
        for (int n = 0; n < CHANGES; n++) {
            String status = n % 2 == 0 ? "cleaning" : "awaiting-cleaning";
            assertThat(
                            desk.patch(
                                            "/api/v1/rooms/%s/status".formatted(resort.room(0)),
                                            Map.of("status", status))
                                    .status())
                    .isEqualTo(200);
        }
    }
}
