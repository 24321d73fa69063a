package org.veranda.server.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;

import java.util.List;

@ServerTest
class TenantRowsTest {

    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired Properties properties;
    @Autowired TwoTenants two;

    @Test
    void showsATenantItsOwnPropertyOnly() {
        TwoTenants.Pair tenants = two.found();

        String quinta = CurrentTenant.call(tenants.quinta(), () -> properties.current().name());
        String serra = CurrentTenant.call(tenants.serra(), () -> properties.current().name());

        assertThat(quinta).isEqualTo("Quinta do Mar");
        assertThat(serra).isEqualTo("Serra Lodge");
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
