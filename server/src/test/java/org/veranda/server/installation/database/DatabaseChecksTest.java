package org.veranda.server.installation.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.veranda.server.installation.CannotStartException;

class DatabaseChecksTest {

    private Database owner;

    @BeforeEach
    void makeDatabase() {
        owner = TestPostgres.get().newOwnedDatabase();
        try (Statements statements = Statements.on(owner)) {
            DatabaseRoles.ensure(statements);
            statements.run("create table something (n int)");
        }
    }

    @Test
    void servesAsARoleThatOwnsNothing() {
        try (HikariDataSource pool = RolePool.open(owner, DatabaseRoles.APP, 1)) {
            assertThat(pool.isRunning()).isTrue();
        }
    }

    @Test
    void refusesToServeAsTheOwner() {
        assertThatThrownBy(() -> RolePool.open(owner, owner.user(), 1).close())
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("Cannot serve as veranda_owner");
    }

    @Test
    void refusesToServeAsASuperuser() {
        Database superuser = TestPostgres.get().superuser();

        assertThatThrownBy(() -> RolePool.open(superuser, superuser.user(), 1).close())
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("Cannot serve as postgres");
    }

    @Test
    void refusesADatabaseThatMayLoseWhatItCommitted() {
        try (Statements statements = Statements.on(owner)) {
            assertThatCode(() -> DatabaseChecks.requireDurable(statements))
                    .doesNotThrowAnyException();
            statements.run("set synchronous_commit = off");

            assertThatThrownBy(() -> DatabaseChecks.requireDurable(statements))
                    .isInstanceOf(CannotStartException.class)
                    .hasMessageContaining("synchronous_commit=off");
        }
    }

    @Test
    void findsTheRolesThatAreThereAlready() {
        try (Statements statements = Statements.on(owner)) {
            assertThatCode(() -> DatabaseRoles.ensure(statements)).doesNotThrowAnyException();
        }
    }
}
