package org.veranda.server.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.veranda.model.identity.Role;
import org.veranda.model.identity.TenantId;
import org.veranda.server.testing.Answer;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.People;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

@ServerTest
class TenantRowsTest {

    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired Properties properties;
    @Autowired TwoTenants two;
    @Autowired People people;

    @Test
    void showsATenantItsOwnPropertyOnly() {
        TwoTenants.Pair tenants = two.found();

        String quinta = CurrentTenant.call(tenants.quinta(), () -> properties.current().name());
        String serra = CurrentTenant.call(tenants.serra(), () -> properties.current().name());

        assertThat(quinta).isEqualTo("Quinta do Mar");
        assertThat(serra).isEqualTo("Serra Lodge");
    }

    /// Every table there is: what one tenant sees of another's rows, and whether there were any to see.
    @Test
    void showsNoRowOfAnotherTenantInAnyTable() {
        TwoTenants.Pair tenants = two.found();
        furnish(tenants.quinta());
        furnish(tenants.serra());

        Map<String, Long> own = rows(tenants.serra(), tenants.serra());

        assertThat(own)
                .containsKeys("rooms", "bookings", "outcome", "audit_trail")
                .contains(
                        Map.entry("rooms", 1L), Map.entry("property", 1L), Map.entry("users", 1L));
        assertThat(rows(tenants.quinta(), tenants.serra()).values()).containsOnly(0L);
    }

    private void furnish(TenantId tenant) {
        Api admin = people.signIn(tenant, Role.RESORT_ADMIN);
        long location = id(admin.post("/api/v1/locations", Map.of("name", "Riverfront")));
        long type = id(admin.post("/api/v1/room-types", Map.of("name", "Deluxe")));
        id(
                admin.post(
                        "/api/v1/rooms",
                        Map.of("name", "101", "room_type_id", type, "location_id", location)));
    }

    private static long id(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.data().path("id").asLong();
    }

    /// How many rows of `owner` the tenant `asking` sees, by table.
    private Map<String, Long> rows(TenantId asking, TenantId owner) {
        Map<String, Long> seen = new TreeMap<>();
        CurrentTenant.run(
                asking,
                () ->
                        transaction.executeWithoutResult(_ ->
                                tables().forEach(table -> seen.put(table, count(table, owner)))));
        return seen;
    }

    private List<String> tables() {
        return jdbc.sql(
                        """
                        select c.relname from pg_class c
                        join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
                        where c.relkind in ('r', 'p', 'v') and not c.relispartition
                          and c.relnamespace = 'public'::regnamespace
                          and has_table_privilege(c.oid, 'select')
                        """)
                .query(String.class)
                .list();
    }

    private long count(String table, TenantId owner) {
        return jdbc.sql("select count(*) from " + table + " where tenant_id = :owner")
                .param("owner", owner.value())
                .query(Long.class)
                .single();
    }

    @Test
    void showsNothingToATransactionWithoutATenant() {
        two.found();

        List<Long> seen =
                transaction.execute(
                        _ -> jdbc.sql("select tenant_id from property").query(Long.class).list());

        assertThat(seen).isEmpty();
    }
}
