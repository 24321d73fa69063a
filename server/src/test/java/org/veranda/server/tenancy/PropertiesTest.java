package org.veranda.server.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.veranda.model.identity.TenantId;
import org.veranda.model.room.Property;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;

/// Settings are read once in a transaction, and never kept beyond it.
@ServerTest
class PropertiesTest {

    @Autowired Properties properties;
    @Autowired PlatformTransactionManager transactions;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;
    @Autowired TwoTenants two;

    private TenantId quinta;
    private TenantId serra;

    @BeforeEach
    void foundTenants() {
        TwoTenants.Pair pair = two.found();
        quinta = pair.quinta();
        serra = pair.serra();
    }

    @Test
    void areTheSameThroughoutATransactionUnlessLockedOrUpdated() {
        within(
                quinta,
                () -> {
                    String first = properties.current().name();
                    rename("Quinta Nova");

                    assertThat(properties.current().name()).isEqualTo(first);
                    Property locked = properties.lock();
                    assertThat(locked.name()).isEqualTo("Quinta Nova");
                    assertThat(properties.current()).isEqualTo(locked);
                    rename(first);
                    Property tomorrow = locked.on(locked.businessDate().plusDays(1));
                    properties.update(tomorrow);
                    assertThat(properties.current()).isEqualTo(tomorrow);
                });

        assertThat(name(quinta)).isEqualTo("Quinta Nova");
        assertThat(name(serra)).isEqualTo("Serra Lodge");
    }

    @Test
    void areForgottenWithATransactionThatIsRolledBack() {
        CurrentTenant.run(
                quinta,
                () ->
                        transaction.executeWithoutResult(status -> {
                            rename("Quinta Nova");
                            assertThat(properties.current().name()).isEqualTo("Quinta Nova");
                            status.setRollbackOnly();
                        }));

        assertThat(name(quinta)).isEqualTo("Quinta do Mar");
    }

    @Test
    void areThoseOfTheInnerTransactionWhileItLasts() {
        TransactionTemplate inner = new TransactionTemplate(transactions);
        inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

        within(
                quinta,
                () -> {
                    assertThat(properties.current().name()).isEqualTo("Quinta do Mar");
                    CurrentTenant.run(
                            serra,
                            () ->
                                    inner.executeWithoutResult(_ ->
                                            assertThat(properties.current().name())
                                                    .isEqualTo("Serra Lodge")));
                    assertThat(properties.current().name()).isEqualTo("Quinta do Mar");
                });
    }

    private void rename(String name) {
        jdbc.sql("update property set name = :name").param("name", name).update();
    }

    private String name(TenantId tenant) {
        return CurrentTenant.call(tenant, () -> properties.current().name());
    }

    private void within(TenantId tenant, Runnable work) {
        CurrentTenant.run(tenant, () -> transaction.executeWithoutResult(_ -> work.run()));
    }
}
