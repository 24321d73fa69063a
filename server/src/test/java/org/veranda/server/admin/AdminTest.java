package org.veranda.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.veranda.server.installation.database.TestPostgres;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

class AdminTest {

    private static final TestPostgres POSTGRES = TestPostgres.get();

    private static final String HASHES =
            "select string_agg(password_hash, ',' order by id) from platform_admins";

    @TempDir Path data;

    private final String url = POSTGRES.newDatabase();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /// A command sets up its process's logging, which here belongs to all other tests.
    @BeforeAll
    static void leaveLoggingAlone() {
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
    }

    @AfterAll
    static void giveLoggingBack() {
        System.clearProperty(LoggingSystem.SYSTEM_PROPERTY);
    }

    @Test
    void foundsTenantsWhoseAdministratorsCanSignInOnce() {
        assertThat(create("Quinta do Mar", "ana@quinta.example", "a-password-of-ana")).isZero();
        assertThat(create("Serra Lodge", "Ana@Quinta.example", "another-password")).isEqualTo(1);

        assertThat(out.toString(UTF_8)).contains("Created tenant 1, Quinta do Mar");
        assertThat(err.toString(UTF_8)).contains("signs in somebody already");
        assertThat(text("select string_agg(name, ',') from tenant")).isEqualTo("Quinta do Mar");
        assertThat(text("select time_zone from property")).isEqualTo("Europe/Lisbon");
        assertThat(text("select email || ' ' || role from users"))
                .isEqualTo("ana@quinta.example Resort Admin");
        assertThat(text("select password_hash from users")).startsWith("{bcrypt}");
    }

    @Test
    void createsAPlatformAdministratorOnce() {
        List<String> command = List.of("create-platform-admin", "--email", "root@veranda.example");

        assertThat(run("a-password-of-root", command)).as(err.toString(UTF_8)).isZero();
        assertThat(run("a-password-of-root", command)).isEqualTo(1);
        assertThat(text("select string_agg(email, ',') from platform_admins"))
                .isEqualTo("root@veranda.example");
    }

    @Test
    void givesAPlatformAdministratorAnotherPasswordAndTakesTheAccountAway() {
        for (String email : List.of("root@veranda.example", "stays@veranda.example")) {
            run("a-password-of-root", List.of("create-platform-admin", "--email", email));
        }
        String before = text(HASHES);

        List<String> change = List.of("set-platform-password", "--email", "Root@veranda.example");
        assertThat(run("another-password", change)).as(err.toString(UTF_8)).isZero();
        assertThat(text(HASHES)).isNotEqualTo(before);
        assertThat(
                        text(
                                "select string_agg(email, ',') from platform_admins where password_set_at > created_at"))
                .isEqualTo("root@veranda.example");

        List<String> remove = List.of("remove-platform-admin", "--email", "root@veranda.example");
        assertThat(run("", remove)).as(err.toString(UTF_8)).isZero();
        assertThat(text("select string_agg(email, ',') from platform_admins"))
                .isEqualTo("stays@veranda.example");
        assertThat(run("", remove)).isEqualTo(1);
        assertThat(run("another-password", change)).isEqualTo(1);
        assertThat(err.toString(UTF_8)).contains("no platform administrator of that address");
    }

    @Test
    void makesListsAndRevokesApiKeysOfOneTenant() {
        create("Quinta do Mar", "ana@quinta.example", "a-password-of-ana");
        create("Serra Lodge", "rui@serra.example", "a-password-of-rui");

        assertThat(run("", List.of("create-api-key", "--tenant", "1", "--name", "Gateways")))
                .as(err.toString(UTF_8))
                .isZero();
        assertThat(out.toString(UTF_8).strip().lines().toList().getLast())
                .matches("vrk_1_1_[A-Za-z0-9_-]{43}");
        out.reset();
        run("", List.of("list-api-keys", "--tenant", "1"));
        run("", List.of("list-api-keys", "--tenant", "2"));
        assertThat(out.toString(UTF_8).lines())
                .satisfiesExactly(
                        line -> assertThat(line).contains("1  Gateways", "never used"),
                        line -> assertThat(line).contains("no API keys"));
        List<String> revoke = List.of("revoke-api-key", "--tenant", "1", "--id", "1");
        assertThat(run("", List.of("revoke-api-key", "--tenant", "2", "--id", "1"))).isEqualTo(1);
        assertThat(run("", revoke)).isZero();
        assertThat(run("", revoke)).isEqualTo(1);
        assertThat(run("", List.of("list-api-keys", "--tenant", "3"))).isEqualTo(1);
    }

    @Test
    void beginsANewEpoch() {
        assertThat(run("", List.of("new-epoch"))).isZero();
        String first = text("select epoch from journal_epoch");
        assertThat(run("", List.of("new-epoch"))).isZero();

        assertThat(text("select epoch from journal_epoch")).isNotEqualTo(first);
    }

    @Test
    void showsTheAppAndTheTokenThatTheServerUses() {
        assertThat(run("", List.of("show-app"))).isZero();
        assertThat(run("", List.of("metrics-token"))).isZero();
        assertThat(run("", List.of("show-app"))).isZero();

        List<String> lines = out.toString(UTF_8).lines().toList();
        assertThat(lines.getFirst().split(":")).hasSize(3);
        assertThat(lines.get(1)).matches("[0-9a-f]{64}");
        assertThat(lines.getLast()).isEqualTo(lines.getFirst());
    }

    @ParameterizedTest
    @CsvSource({
        "'', a command is missing",
        "destroy-everything, Cannot understand 'destroy-everything'",
        "create-tenant --name X --time-zone UTC, --admin-email is missing",
        "create-tenant --name X --time-zone Lisbon --admin-email a@b, time zone 'Lisbon'",
        "remove-platform-admin, --email is missing",
        "create-api-key --tenant x --name y, --tenant must be a number",
        "set-platform-password, --email is missing",
        "create-tenant --password secret, --password is not known",
        "create-platform-admin --email, its value is missing",
        "create-platform-admin --email a@b, a password is needed"
    })
    void saysWhatItDoesNotUnderstand(String typed, String expected) {
        List<String> args = typed.isEmpty() ? List.of() : Arrays.asList(typed.split(" "));

        assertThat(run("", args)).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains(expected, "./veranda admin COMMAND");
    }

    private int create(String name, String email, String password) {
        return run(
                password,
                List.of(
                        "create-tenant",
                        "--name",
                        name,
                        "--time-zone=Europe/Lisbon",
                        "--admin-email",
                        email));
    }

    private int run(String password, List<String> args) {
        List<String> all = new ArrayList<>(args);
        if (!args.isEmpty()) {
            all.add("--veranda.data=" + data);
            all.add("--veranda.db.url=" + url);
            all.add("--veranda.db.user=" + POSTGRES.user());
            all.add("--veranda.db.password=" + POSTGRES.password());
        }
        PasswordPrompt typed =
                new PasswordPrompt() {
                    @Override
                    String read() {
                        return password;
                    }
                };
        return new Admin(
                        new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), typed)
                .run(all);
    }

    private String text(String sql) {
        return JdbcClient.create(POSTGRES.asSuperuser(url)).sql(sql).query(String.class).single();
    }
}
