package org.veranda.server.installation.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.veranda.server.installation.CannotStartException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class SchemaUpgradeTest {

    @TempDir Path migrations;

    private Database database;

    @BeforeEach
    void makeDatabaseOfTheFirstVersion() throws IOException {
        database = TestPostgres.get().newOwnedDatabase();
        write("V01__first.sql", "create table first (id integer);");
        upgrade();
    }

    @Test
    void addsWhatThisVersionHasMore() throws IOException {
        write("V02__second.sql", "create table second (id integer);");

        upgrade();

        assertThat(tables()).isEqualTo("first,second");
    }

    @Test
    void leavesADatabaseAloneThatANewerVersionMade() throws IOException {
        write("V02__second.sql", "create table second (id integer);");
        upgrade();
        Files.delete(migrations.resolve("V02__second.sql"));

        assertThatThrownBy(this::upgrade)
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("a newer version of Veranda made this database");
    }

    @Test
    void leavesADatabaseAloneWhoseFirstStepsWereOthers() throws IOException {
        write("V01__first.sql", "create table other (id integer);");
        write("V02__second.sql", "create table second (id integer);");

        assertThatThrownBy(this::upgrade)
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("that this one cannot upgrade")
                .hasMessageContaining("empty data folder");
        assertThat(tables()).isEqualTo("first");
    }

    private void upgrade() {
        new SchemaUpgrade()
                .migrate(
                        Flyway.configure()
                                .dataSource(database.url(), database.user(), database.password())
                                .locations("filesystem:" + migrations)
                                .load());
    }

    private void write(String name, String sql) throws IOException {
        Files.writeString(migrations.resolve(name), sql);
    }

    private String tables() {
        try (Statements statements = Statements.on(database)) {
            return statements.ask(
                    "select string_agg(tablename, ',' order by tablename) from pg_tables"
                            + " where schemaname = 'public' and tablename <> 'flyway_schema_history'");
        }
    }
}
