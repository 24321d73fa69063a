package org.veranda.server.installation.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.veranda.model.identity.Role;
import org.veranda.server.VerandaServer;
import org.veranda.server.identity.NewUser;
import org.veranda.server.identity.Provisioning;
import org.veranda.server.installation.CannotStartException;
import org.veranda.server.installation.DataFolder;
import org.veranda.server.installation.FolderLock;
import org.veranda.server.installation.InstallationSettings;
import org.veranda.server.installation.postgres.EmbeddedPostgres;
import org.veranda.server.testing.Answer;
import org.veranda.server.testing.Api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// A server on a PostgreSQL that is not its own: a cluster apart, and a user with no more than docs/operating.md asks for.
class ExternalDatabaseTest {

    private static final String OWNER = "hotel";
    private static final String PASSWORD = "a-password-of-tests";

    @TempDir Path temporary;

    private EmbeddedPostgres postgres;
    private DataFolder elsewhere;

    @BeforeEach
    void startPostgres() {
        elsewhere = new DataFolder(temporary.resolve("elsewhere"));
        postgres = EmbeddedPostgres.start(elsewhere, TestPostgres.binaries());
        asSuperuser("create role %s login createrole password '%s'".formatted(OWNER, PASSWORD));
        asSuperuser("create database hotel owner " + OWNER);
    }

    @AfterEach
    void stopPostgres() {
        postgres.close();
    }

    @Test
    void servesChangesAndFindsEverythingAgainAfterARestart() {
        serve(server -> {
            create(server, "Quinta do Mar", "ana@quinta.example");
            create(server, "Serra Lodge", "sam@serra.example");
            Answer made = ana(server).post("/api/v1/locations", Map.of("name", "Riverfront"));
            assertThat(made.status()).isEqualTo(201);
        });

        serve(server -> {
            assertThat(ana(server).get("/api/v1/locations").text()).contains("Riverfront");
            assertThat(
                            api(server)
                                    .signIn("sam@serra.example", PASSWORD)
                                    .get("/api/v1/locations")
                                    .text())
                    .doesNotContain("Riverfront");
        });
        assertThat(temporary.resolve("data").resolve("postgresql")).doesNotExist();
        assertThat(
                        ask(
                                "select string_agg(script, ' ' order by script) from flyway_schema_history where success"))
                .isEqualTo(String.join(" ", scripts()));
    }

    @Test
    void saysInOneLineWhatIsWrongWithTheDatabaseItWasGiven() {
        asSuperuser("create role plain login password 'plain'");
        asSuperuser("create role guest login createrole password 'guest'");
        asSuperuser("create role almighty login superuser nobypassrls password 'almighty'");
        asSuperuser("create role passing login bypassrls createrole password 'passing'");
        asSuperuser("create database plain owner plain");
        Database mine = database("hotel", OWNER, PASSWORD);

        assertRefused(database("hotel", OWNER, "wrong"), "password authentication failed");
        assertRefused(database("nowhere", OWNER, PASSWORD), "\"nowhere\" does not exist");
        assertRefused(
                new Database("jdbc:postgresql://127.0.0.1:1/hotel?password=x", OWNER, PASSWORD),
                "Cannot reach the database at jdbc:postgresql://127.0.0.1:1/hotel as hotel");
        assertRefused(database("plain", "plain", "plain"), "give plain CREATEROLE, or make role");
        assertRefused(database("hotel", "guest", "guest"), "another user owns it");
        assertRefused(
                database("hotel", "postgres", EmbeddedPostgres.password(elsewhere, "postgres")),
                "Cannot serve as postgres");
        assertRefused(database("hotel", "almighty", "almighty"), "Cannot serve as almighty");
        assertRefused(database("hotel", "passing", "passing"), "Cannot serve as passing");

        assertThat(mine.toString()).doesNotContain(PASSWORD);
        assertThatThrownBy(() -> DatabaseChecks.requireRecent(150_012))
                .isInstanceOf(CannotStartException.class)
                .hasMessage("Cannot serve: PostgreSQL 16 or later is needed, found 15");
    }

    @Test
    void servesWithRolesThatTheOperatorMade() {
        asSuperuser("create role plain login password '%s'".formatted(PASSWORD));
        asSuperuser("create database plain owner plain");
        for (String role : new String[] {DatabaseRoles.APP, DatabaseRoles.PLATFORM}) {
            asSuperuser("create role " + role + " nologin");
            asSuperuser("grant " + role + " to plain with inherit false, set true");
        }

        try (ConfigurableApplicationContext server = start(database("plain", "plain", PASSWORD))) {
            assertThat(api(server).get("/actuator/health/readiness").status()).isEqualTo(200);
        }
    }

    private void assertRefused(Database database, String reason) {
        DataFolder folder = new DataFolder(temporary.resolve("refused"));
        InstallationSettings settings =
                new InstallationSettings(
                        folder.path(),
                        false,
                        false,
                        new InstallationSettings.Db(
                                database.url(), database.user(), database.password(), null, 1));
        assertThatThrownBy(() -> InstalledDatabase.open(folder, settings).close())
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining(reason)
                .message()
                .doesNotContain(database.password() + "\n", "password=");
        FolderLock.take(folder.path()).orElseThrow().close();
    }

    private void serve(Consumer<ConfigurableApplicationContext> work) {
        try (ConfigurableApplicationContext server = start(database("hotel", OWNER, PASSWORD))) {
            work.accept(server);
        }
    }

    private ConfigurableApplicationContext start(Database database) {
        return new SpringApplicationBuilder(VerandaServer.class)
                .web(WebApplicationType.SERVLET)
                .run(
                        "--veranda.port=0",
                        "--veranda.data=" + temporary.resolve("data"),
                        "--veranda.db.url=" + database.url(),
                        "--veranda.db.user=" + database.user(),
                        "--veranda.db.password=" + database.password());
    }

    /// Those that the server comes with.
    private static List<String> scripts() {
        try {
            return Arrays.stream(
                            new PathMatchingResourcePatternResolver()
                                    .getResources("classpath*:db/migration/V*.sql"))
                    .map(Resource::getFilename)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void create(ConfigurableApplicationContext server, String name, String email) {
        NewUser admin = new NewUser("Admin", email, PASSWORD, Role.RESORT_ADMIN, null);
        server.getBean(Provisioning.class).createTenant(name, ZoneId.of("Europe/Lisbon"), admin);
    }

    private static Api ana(ConfigurableApplicationContext server) {
        return api(server).signIn("ana@quinta.example", PASSWORD);
    }

    private static Api api(ConfigurableApplicationContext server) {
        String port = server.getEnvironment().getRequiredProperty("local.server.port");
        return Api.of(URI.create("http://localhost:" + port));
    }

    private Database database(String name, String user, String password) {
        return new Database(EmbeddedPostgres.url(elsewhere, name), user, password);
    }

    private void asSuperuser(String sql) {
        try (Statements superuser = Statements.on(OwnDatabase.superuser(elsewhere))) {
            superuser.run(sql);
        }
    }

    private String ask(String sql) {
        try (Statements owner = Statements.on(database("hotel", OWNER, PASSWORD))) {
            return owner.ask(sql);
        }
    }
}
