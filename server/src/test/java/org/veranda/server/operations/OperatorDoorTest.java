package org.veranda.server.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.veranda.model.identity.Role;
import org.veranda.server.identity.Provisioning;
import org.veranda.server.testing.Answer;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.People;
import org.veranda.server.testing.Person;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// Who gets to what the operator's page shows, and how.
@ServerTest
class OperatorDoorTest {

    private static final String PASSWORD = "a-password-of-operators";
    private static final AtomicInteger MADE = new AtomicInteger();

    @Autowired TwoTenants two;
    @Autowired People people;
    @Autowired Provisioning provisioning;

    @Autowired
    @Qualifier("platform")
    JdbcClient platform;

    private String email;
    private Api page;

    @BeforeEach
    void makeAnAccount() {
        email = "olga-%d@veranda.example".formatted(MADE.incrementAndGet());
        provisioning.createPlatformAdmin(email, "Olga", PASSWORD);
        page = Operator.page(people.nobody());
    }

    @Test
    void letsInWhoKnowsThePasswordAndShowsNoScriptTheSession() {
        Answer answer =
                Operator.signIn(page, " " + email.toUpperCase(java.util.Locale.ROOT), PASSWORD);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.data().path("name").asString()).isEqualTo("Olga");
        assertThat(answer.header("Set-Cookie").orElseThrow())
                .startsWith("veranda_operator=")
                .contains("Path=/operator; ", "HttpOnly", "SameSite=Strict")
                .doesNotContain("Secure", "Max-Age");
        assertThat(answer.text()).doesNotContain(Operator.cookie(answer).split("=")[1]);
        Answer who = page.with("Cookie", Operator.cookie(answer)).get(Operator.SESSION);
        assertThat(who.data().path("email").asString()).isEqualTo(email);
    }

    @Test
    void sendsTheCookieOverTlsOnlyOnceThereIsTls() {
        Answer answer = Operator.signIn(page.with("X-Forwarded-Proto", "https"), email, PASSWORD);

        assertThat(answer.header("Set-Cookie").orElseThrow()).contains("; Secure");
    }

    @Test
    void saysTheSameToAStrangerAndToAWrongPassword() {
        Answer wrong = Operator.signIn(page, email, "not the password");
        Answer stranger = Operator.signIn(page, "nobody@veranda.example", "not the password");

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(stranger.json()).isEqualTo(wrong.json());
        assertThat(wrong.header("Set-Cookie")).isEmpty();
    }

    @Test
    void writesDownThatSomebodyWasRefused() {
        long before = strangers();

        Operator.signIn(page, email, "not the password");
        Operator.signIn(page, "nobody-of-" + email, "not the password");

        assertThat(strangers()).isEqualTo(before + 2);
    }

    @Test
    void writesDownWhoSignedInFromWhereAndOut() {
        Answer answer = Operator.signIn(page, email, PASSWORD);
        page.with("Cookie", Operator.cookie(answer)).delete(Operator.SESSION);

        assertThat(
                        platform.sql(
                                        """
                                        select concat_ws(' ', kind, host(address::inet)) from platform_trail
                                         where email = :email order by id
                                        """)
                                .param("email", email)
                                .query(String.class)
                                .list())
                .containsExactly("SIGNED_IN 127.0.0.1", "SIGNED_OUT");
    }

    @Test
    void locksANameAfterFiveFailuresWhetherOrNotSomebodyHasIt() {
        for (String name : List.of(email, "nobody-of-" + email)) {
            for (int i = 0; i < 5; i++) {
                assertThat(Operator.signIn(page, name, "wrong " + i).status()).isEqualTo(401);
            }
            Answer locked = Operator.signIn(page, name, PASSWORD);

            assertThat(locked.status()).as(name).isEqualTo(429);
            assertThat(locked.header("Retry-After")).isPresent();
        }
    }

    @Test
    void countsFailuresApartFromThoseOfAUserWithThatAddress() {
        Person ana = people.hire(two.found().quinta(), Role.RESORT_ADMIN);
        provisioning.createPlatformAdmin(ana.user().email(), "Ana", PASSWORD);
        for (int i = 0; i < 5; i++) {
            Operator.signIn(page, ana.user().email(), "wrong " + i);
            people.tokens(ana);
        }

        assertThat(Operator.signIn(page, ana.user().email(), PASSWORD).status()).isEqualTo(429);
    }

    @Test
    void opensToNoUserOfATenantAndOpensNothingOfOne() {
        TwoTenants.Pair pair = two.found();
        for (var tenant : List.of(pair.quinta(), pair.serra())) {
            Person admin = people.hire(tenant, Role.RESORT_ADMIN);
            Api user = people.signIn(admin);

            assertThat(Operator.page(user).get(Operator.PATH + "overview").status()).isEqualTo(401);
            assertThat(Operator.signIn(page, admin.user().email(), admin.password()).status())
                    .isEqualTo(401);
        }
        Api operator = Operator.signedIn(people.nobody(), email, PASSWORD);
        for (String path : List.of("/api/v1/rooms", "/api/v1/auth/me", "/actuator/prometheus")) {
            assertThat(operator.get(path).status()).as(path).isEqualTo(401);
        }
        Map<String, String> asUser = Map.of("email", email, "password", PASSWORD);
        assertThat(people.nobody().post("/api/v1/auth/login", asUser).status()).isEqualTo(401);
    }

    @Test
    void letsInByTheNewPasswordOnlyAndNobodyWhoWasRemoved() {
        provisioning.setPlatformPassword(email, "another-password");
        assertThat(Operator.signIn(page, email, PASSWORD).status()).isEqualTo(401);
        assertThat(Operator.signIn(page, email, "another-password").status()).isEqualTo(201);

        provisioning.removePlatformAdmin(email);

        assertThat(Operator.signIn(page, email, "another-password").status()).isEqualTo(401);
    }

    /// Whatever is not a file of the page and not asked by the page's own way is nobody's.
    @Test
    void opensThePagesFilesAndNothingBesides() {
        Api nobody = people.nobody();
        for (String file : List.of("/operator/index.html", "/operator/operator.js")) {
            assertThat(nobody.get(file).status()).as(file).isEqualTo(200);
        }
        for (String path : List.of("/operator/API/overview", "/operator/api2/a.b", "/operator/x")) {
            assertThat(nobody.get(path).status()).as(path).isEqualTo(401);
        }
    }

    @Test
    void turnsAwayWhatAnotherPageCouldSend() {
        String cookie = Operator.cookie(Operator.signIn(page, email, PASSWORD));
        Api form = page.with("Content-Type", "application/x-www-form-urlencoded");

        assertThat(people.nobody().with("Cookie", cookie).get(Operator.SESSION).status())
                .isEqualTo(403);
        assertThat(form.post(Operator.SESSION, "email=" + email).status()).isEqualTo(415);
        Answer asked =
                people.nobody()
                        .with("Origin", "https://elsewhere.example")
                        .with("Access-Control-Request-Method", "GET")
                        .with("Access-Control-Request-Headers", "x-operator")
                        .send(
                                "OPTIONS",
                                Operator.SESSION,
                                java.net.http.HttpRequest.BodyPublishers.noBody());
        assertThat(asked.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(asked.status()).isEqualTo(403);
    }

    @Test
    void isShutAfterSigningOutAndToWhoeverGuesses() {
        Answer answer = Operator.signIn(page, email, PASSWORD);
        Api olga = page.with("Cookie", Operator.cookie(answer));
        Api again = page.with("Cookie", Operator.cookie(Operator.signIn(page, email, PASSWORD)));

        assertThat(olga.delete(Operator.SESSION).status()).isEqualTo(204);

        assertThat(olga.get(Operator.SESSION).status()).isEqualTo(204);
        assertThat(again.get(Operator.SESSION).status()).isEqualTo(200);
        for (Api shut : List.of(olga, page, page.with("Cookie", "veranda_operator=guess"))) {
            assertThat(shut.get(Operator.PATH + "overview").status()).isEqualTo(401);
            assertThat(shut.delete(Operator.SESSION).status()).isEqualTo(401);
        }
    }

    private long strangers() {
        return platform.sql("select count(*) from stranger_audit").query(Long.class).single();
    }
}
