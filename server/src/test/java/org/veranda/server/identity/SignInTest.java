package org.veranda.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.veranda.model.identity.Role;
import org.veranda.server.testing.Answer;
import org.veranda.server.testing.People;
import org.veranda.server.testing.Person;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;

@ServerTest
class SignInTest {

    private static final String LOGIN = "/api/v1/auth/login";
    private static final String ME = "/api/v1/auth/me";

    @Autowired TwoTenants two;
    @Autowired People people;

    Person ana;
    Person bruno;

    @BeforeEach
    void hire() {
        TwoTenants.Pair tenants = two.found();
        ana = people.hire(tenants.quinta(), Role.FRONT_DESK);
        bruno = people.hire(tenants.serra(), Role.HOUSEKEEPER);
    }

    @Test
    void answersWithTheFixedShape() {
        Answer answer = people.nobody().post(LOGIN, ana.credentials());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.members())
                .containsExactly(
                        "access_token", "token_type", "expires_in", "refresh_token", "user");
        assertThat(answer.data().path("token_type").asString()).isEqualTo("bearer");
        assertThat(answer.data().path("expires_in").asInt()).isEqualTo(900);
        assertThat(answer.data().path("access_token").asString().split("\\.")).hasSize(3);
        assertThat(answer.data().path("user").path("email").asString())
                .isEqualTo(ana.user().email());
    }

    @Test
    void tellsWhoOneIsByGetAndByPost() {
        var api = people.signIn(ana);

        Answer me = api.get(ME);

        assertThat(me.members())
                .containsExactlyInAnyOrder(
                        "id", "name", "email", "tenant_id", "role", "permissions", "locale");
        assertThat(me.data().path("id").asLong()).isEqualTo(ana.user().id().value());
        assertThat(me.data().path("tenant_id").asLong()).isEqualTo(ana.user().tenantId().value());
        assertThat(me.data().path("role").asString()).isEqualTo("Front Desk");
        assertThat(api.post(ME).json()).isEqualTo(me.json());
    }

    @Test
    void signsEachInToTheirOwnTenant() {
        JsonNode anas = people.signIn(ana).get(ME).data();
        JsonNode brunos = people.signIn(bruno).get(ME).data();

        assertThat(anas.path("tenant_id").asLong()).isEqualTo(ana.user().tenantId().value());
        assertThat(brunos.path("tenant_id").asLong()).isEqualTo(bruno.user().tenantId().value());
    }

    @Test
    void ignoresCaseAndSpacesAroundTheAddress() {
        String shouted = "  " + ana.user().email().toUpperCase(java.util.Locale.ROOT) + " ";

        Answer answer =
                people.nobody().post(LOGIN, Map.of("email", shouted, "password", ana.password()));

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void saysTheSameToAStrangerAndToAWrongPassword() {
        Answer wrong = attempt(ana.user().email(), "not the password");
        Answer stranger = attempt("nobody-at-all@quinta.example", "not the password");

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(stranger.status()).isEqualTo(401);
        assertThat(stranger.json()).isEqualTo(wrong.json());
        assertThat(wrong.json().path("message").asString())
                .isEqualTo(wrong.json().path("detail").asString())
                .isNotBlank();
    }

    @Test
    void namesTheFieldThatIsMissing() {
        Answer answer = people.nobody().post(LOGIN, Map.of("email", ana.user().email()));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("errors").propertyNames()).containsExactly("password");
    }

    @Test
    void locksANameAfterFiveFailuresFromOneAddress() {
        for (int i = 0; i < 5; i++) {
            assertThat(attempt(ana.user().email(), "wrong " + i).status()).isEqualTo(401);
        }

        Answer right = people.nobody().post(LOGIN, ana.credentials());

        assertThat(right.status()).isEqualTo(429);
        assertThat(right.header("Retry-After").map(Integer::parseInt).orElseThrow())
                .isBetween(890, 900);
        assertThat(people.nobody().post(LOGIN, bruno.credentials()).status()).isEqualTo(200);
    }

    @Test
    void locksANameNobodyHasInTheSameWay() {
        String stranger = "stranger-of-" + ana.user().id() + "@quinta.example";
        for (int i = 0; i < 5; i++) {
            attempt(stranger, "wrong " + i);
        }

        Answer locked = attempt(stranger, "wrong again");

        assertThat(locked.status()).isEqualTo(429);
        assertThat(locked.header("Retry-After")).isPresent();
    }

    @Test
    void forgetsFailuresOnceThePasswordIsRight() {
        for (int i = 0; i < 4; i++) {
            attempt(ana.user().email(), "wrong " + i);
        }
        people.tokens(ana);

        Answer fifth = attempt(ana.user().email(), "wrong");

        assertThat(fifth.status()).isEqualTo(401);
    }

    @Test
    void asksForATokenWhereOneIsNeeded() {
        for (String path : List.of(ME, "/api/v1/users", "/api/v1/rooms", "/broadcasting/auth")) {
            Answer answer = people.nobody().get(path);

            assertThat(answer.status()).as(path).isEqualTo(401);
            assertThat(answer.header("Content-Type")).contains("application/problem+json");
            assertThat(answer.json().path("message").asString()).isNotBlank();
        }
    }

    private Answer attempt(String email, String password) {
        return people.nobody().post(LOGIN, Map.of("email", email, "password", password));
    }
}
