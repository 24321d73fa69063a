package org.veranda.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.veranda.model.identity.Role;
import org.veranda.server.testing.Answer;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.People;
import org.veranda.server.testing.Person;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;

import tools.jackson.databind.JsonNode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

@ServerTest
class UsersTest {

    private static final String REGISTER = "/api/v1/auth/register";
    private static final String USERS = "/api/v1/users";
    private static final String ME = "/api/v1/auth/me";

    @Autowired TwoTenants two;
    @Autowired People people;

    TwoTenants.Pair tenants;
    Person admin;
    Api asAdmin;
    Person foreigner;

    @BeforeEach
    void hire() {
        tenants = two.found();
        admin = people.hire(tenants.quinta(), Role.RESORT_ADMIN);
        asAdmin = people.signIn(admin);
        foreigner = people.hire(tenants.serra(), Role.FRONT_DESK);
    }

    @Test
    void registersInsideTheCallersTenant() {
        Answer answer =
                asAdmin.post(REGISTER, newcomer("rita-%s@q.example".formatted(admin.user().id())));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.data().path("tenant_id").asLong()).isEqualTo(tenants.quinta().value());
        assertThat(answer.text()).doesNotContain("password");
    }

    @Test
    void saysNothingAboutAnAddressThatSignsSomebodyInElsewhere() {
        Answer free =
                asAdmin.post(REGISTER, newcomer("free-%s@q.example".formatted(admin.user().id())));
        Answer taken = asAdmin.post(REGISTER, newcomer(foreigner.user().email()));

        assertThat(taken.status()).isEqualTo(free.status());
        assertThat(taken.members()).isEqualTo(free.members());
        assertThat(taken.data().path("disabled")).isEqualTo(free.data().path("disabled"));
        assertThat(people.signIn(foreigner).get(ME).data().path("tenant_id").asLong())
                .isEqualTo(tenants.serra().value());
    }

    @Test
    void signsNobodyInWithAnAddressThatWasTakenElsewhereFirst() {
        Map<String, Object> newcomer = newcomer(foreigner.user().email());
        asAdmin.post(REGISTER, newcomer);

        Answer answer =
                people.nobody()
                        .post(
                                "/api/v1/auth/login",
                                Map.of(
                                        "email", foreigner.user().email(),
                                        "password", String.valueOf(newcomer.get("password"))));

        assertThat(answer.status()).isEqualTo(401);
    }

    @Test
    void refusesAnAddressTwiceInOneTenant() {
        Answer answer = asAdmin.post(REGISTER, newcomer(admin.user().email()));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("errors").path("email").get(0).asString()).isNotBlank();
    }

    @Test
    void namesEveryFieldThatIsNotValid() {
        Map<String, Object> newcomer = newcomer("not an address");
        newcomer.put("password", "short");

        Answer answer = asAdmin.post(REGISTER, newcomer);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("errors").propertyNames())
                .containsExactlyInAnyOrder("email", "password");
    }

    @Test
    void refusesARoleThatDoesNotExist() {
        Map<String, Object> newcomer = newcomer("x@q.example");
        newcomer.put("role", "Owner of Everything");

        Answer answer = asAdmin.post(REGISTER, newcomer);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("errors").propertyNames()).containsExactly("role");
    }

    @Test
    void showsUsersOfTheCallersTenantOnly() {
        JsonNode users = asAdmin.get(USERS).data();

        assertThat(users.valueStream().map(u -> u.path("tenant_id").asLong()))
                .containsOnly(tenants.quinta().value());
        assertThat(users.valueStream().map(u -> u.path("email").asString()))
                .containsExactly(admin.user().email());
    }

    @Test
    void answersTheSameForAForeignUserAsForNone() {
        Answer foreign = asAdmin.patch(path(foreigner), Map.of("disabled", true));
        Answer none = asAdmin.patch(USERS + "/999999999", Map.of("disabled", true));

        assertThat(foreign.status()).isEqualTo(404);
        assertThat(none.status()).isEqualTo(404);
        assertThat(foreign.json().path("type")).isEqualTo(none.json().path("type"));
        assertThat(people.signIn(foreigner).get(ME).status()).isEqualTo(200);
    }

    @Test
    void shutsADisabledUserOutAtOnce() {
        Person desk = people.hire(tenants.quinta(), Role.FRONT_DESK);
        Api asDesk = people.signIn(desk);
        assertThat(asDesk.get(ME).status()).isEqualTo(200);

        asAdmin.patch(path(desk), Map.of("disabled", true));

        assertThat(asDesk.get(ME).status()).isEqualTo(401);
        assertThat(people.nobody().post("/api/v1/auth/login", desk.credentials()).status())
                .isEqualTo(401);
    }

    @Test
    void changesWhatARoleMayAtOnce() {
        Person manager = people.hire(tenants.quinta(), Role.MANAGER);
        Api asManager = people.signIn(manager);
        assertThat(asManager.get(USERS).status()).isEqualTo(200);

        asAdmin.patch(path(manager), Map.of("role", "Housekeeper"));

        assertThat(asManager.get(USERS).status()).isEqualTo(403);
        assertThat(asManager.get(ME).data().path("role").asString()).isEqualTo("Housekeeper");
    }

    @Test
    void endsSessionsWhenThePasswordIsChanged() {
        Person desk = people.hire(tenants.quinta(), Role.FRONT_DESK);
        Api asDesk = people.signIn(desk);

        asAdmin.patch(path(desk), Map.of("password", "another-good-one"));

        assertThat(asDesk.get(ME).status()).isEqualTo(401);
        assertThat(people.nobody().post("/api/v1/auth/login", desk.credentials()).status())
                .isEqualTo(401);
        people.tokens(new Person(desk.user(), "another-good-one"));
    }

    @Test
    void neverLeavesAResortWithoutAnAdministrator() {
        assertThat(asAdmin.patch(path(admin), Map.of("disabled", true)).status()).isEqualTo(409);
        assertThat(asAdmin.patch(path(admin), Map.of("role", "Manager")).status()).isEqualTo(409);
        people.hire(tenants.quinta(), Role.RESORT_ADMIN);

        assertThat(asAdmin.patch(path(admin), Map.of("role", "Manager")).status()).isEqualTo(200);
    }

    @Test
    void letsNoManagerMakeOrChangeAnAdministrator() {
        Api asManager = people.signIn(tenants.quinta(), Role.MANAGER);
        Map<String, Object> newcomer = newcomer("y@q.example");
        newcomer.put("role", "Resort Admin");

        assertThat(asManager.post(REGISTER, newcomer).status()).isEqualTo(403);
        assertThat(asManager.patch(path(admin), Map.of("disabled", true)).status()).isEqualTo(403);
    }

    @Test
    void keepsThoseOutWhoMayNotManageUsers() {
        for (Role role :
                List.of(Role.FRONT_DESK, Role.HK_SUPERVISOR, Role.HOUSEKEEPER, Role.MAINTENANCE)) {
            Api api = people.signIn(tenants.quinta(), role);

            assertThat(api.get(USERS).status()).as(role.wire()).isEqualTo(403);
            assertThat(api.post(REGISTER, newcomer("z@q.example")).status())
                    .as(role.wire())
                    .isEqualTo(403);
            assertThat(api.patch(path(admin), Map.of("disabled", true)).status())
                    .as(role.wire())
                    .isEqualTo(403);
        }
    }

    private static String path(Person person) {
        return USERS + "/" + person.user().id();
    }

    private static Map<String, Object> newcomer(String email) {
        Map<String, Object> newcomer = new LinkedHashMap<>();
        newcomer.put("name", "Rita");
        newcomer.put("email", email);
        newcomer.put("password", "a-password-for-rita");
        newcomer.put("role", "Housekeeper");
        return newcomer;
    }
}
