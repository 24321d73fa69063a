package org.veranda.server.installation.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.veranda.server.installation.CannotStartException;

/// Installations from before names of room types were unique keep all they have.
class TypeNamesUpgradeTest {

    private static final String NAMES =
            "select string_agg(tenant_id || ' ' || name, ', ' order by id) from room_types";

    private Database owner;

    @BeforeEach
    void stopBeforeNamesWereUnique() {
        owner = TestPostgres.get().newOwnedDatabase();
        try (Statements statements = Statements.on(owner)) {
            DatabaseRoles.ensure(statements);
        }
        migrate("24");
    }

    @Test
    void giveANumberToNamesThatRepeatInOneTenant() {
        try (Statements superuser = superuser()) {
            superuser.run("insert into tenant (name) values ('Quinta do Mar'), ('Serra Lodge')");
            superuser.run(
                    "insert into room_types (tenant_id, name)"
                            + " values (1, 'Suite'), (1, 'sUITE'), (1, 'Hut'), (2, 'Suite')");
            migrate("25");

            assertThat(superuser.ask(NAMES)).isEqualTo("1 Suite, 1 sUITE (2), 1 Hut, 2 Suite");
            assertThatThrownBy(() ->
                            superuser.run(
                                    "insert into room_types (tenant_id, name) values (2, 'SUITE')"))
                    .isInstanceOf(CannotStartException.class);
            assertThat(
                            superuser.tells(
                                    "(select relforcerowsecurity from pg_class where relname = 'room_types')"))
                    .isTrue();
        }
    }

    private Statements superuser() {
        Database any = TestPostgres.get().superuser();
        return Statements.on(new Database(owner.url(), any.user(), any.password()));
    }

    private void migrate(String version) {
        Flyway.configure()
                .dataSource(owner.url(), owner.user(), owner.password())
                .target(version)
                .load()
                .migrate();
    }
}
