package org.veranda.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.veranda.model.identity.Role;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.testing.Answer;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.People;
import org.veranda.server.testing.Person;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;

import tools.jackson.databind.JsonNode;

import java.util.Map;

@ServerTest
class SessionsTest {

    private static final String ME = "/api/v1/auth/me";
    private static final String REFRESH = "/api/v1/auth/refresh";

    @Autowired TwoTenants two;
    @Autowired People people;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    Person ana;
    Api brunosApi;
    JsonNode first;

    @BeforeEach
    void signIn() {
        TwoTenants.Pair tenants = two.found();
        ana = people.hire(tenants.quinta(), Role.FRONT_DESK);
        brunosApi = people.signIn(tenants.serra(), Role.FRONT_DESK);
        first = people.tokens(ana);
    }

    @Test
    void rotatesTheRefreshToken() {
        JsonNode second = refresh(first).data();

        assertThat(second.path("refresh_token").asString())
                .isNotEqualTo(first.path("refresh_token").asString());
        assertThat(status(second)).isEqualTo(200);
        assertThat(refresh(second).status()).isEqualTo(200);
    }

    @Test
    void keepsAPredecessorGoodForAMinuteOnTheSameDevice() {
        JsonNode second = refresh(first).data();

        Answer again = refresh(first);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.data().path("refresh_token")).isEqualTo(second.path("refresh_token"));
        assertThat(refresh(second).status()).isEqualTo(200);
    }

    @Test
    void endsTheSessionWhenAPredecessorComesBackAfterAMinute() {
        JsonNode second = refresh(first).data();
        letAMinutePass();

        Answer late = refresh(first);

        assertThat(late.status()).isEqualTo(401);
        assertThat(refresh(second).status()).isEqualTo(401);
        assertThat(status(second)).isEqualTo(401);
    }

    @Test
    void endsTheSessionWhenAPredecessorComesFromAnotherDevice() {
        JsonNode second = refresh(first).data();

        Answer elsewhere =
                people.nobody().with("X-Device", "a stolen phone").post(REFRESH, body(first));

        assertThat(elsewhere.status()).isEqualTo(401);
        assertThat(status(second)).isEqualTo(401);
    }

    @Test
    void endsTheSessionWhenATokenComesBackAfterItsSuccessorWasUsed() {
        JsonNode second = refresh(first).data();
        JsonNode third = refresh(second).data();

        Answer old = refresh(first);

        assertThat(old.status()).isEqualTo(401);
        assertThat(status(third)).isEqualTo(401);
    }

    @Test
    void leavesOtherSessionsAloneWhenOneEnds() {
        JsonNode elsewhere = people.tokens(ana);
        people.nobody().with(token(first)).post("/api/v1/auth/logout");

        assertThat(status(first)).isEqualTo(401);
        assertThat(refresh(first).status()).isEqualTo(401);
        assertThat(status(elsewhere)).isEqualTo(200);
        assertThat(brunosApi.get(ME).status()).isEqualTo(200);
    }

    @Test
    void takesNoTokenThatWasTamperedWith() {
        String genuine = first.path("refresh_token").asString();
        String[] parts = genuine.split("\\.");
        String later = "%s.%s.%d.%s".formatted(parts[0], parts[1], 7, parts[3]);
        String otherTenant =
                "%s.%s.%s.%s".formatted(Long.parseLong(parts[0]) + 1, parts[1], parts[2], parts[3]);

        for (String forged : new String[] {later, otherTenant, genuine + "x", "", "a.b.c.d"}) {
            Answer answer = people.nobody().post(REFRESH, Map.of("refresh_token", forged));

            assertThat(answer.status()).as(forged).isIn(401, 422);
        }
        assertThat(refresh(first).status()).isEqualTo(200);
    }

    @Test
    void takesNoAccessTokenThatWasTamperedWith() {
        String genuine = token(first);
        String unsigned =
                "eyJhbGciOiJub25lIn0"
                        + genuine.substring(genuine.indexOf('.'), genuine.lastIndexOf('.') + 1);

        assertThat(people.nobody().with(unsigned).get(ME).status()).isEqualTo(401);
        assertThat(
                        people.nobody()
                                .with(genuine.substring(0, genuine.length() - 4))
                                .get(ME)
                                .status())
                .isEqualTo(401);
    }

    @Test
    void keepsNothingThatCouldBeUsedAsAToken() {
        String refreshToken = first.path("refresh_token").asString();
        String seal = refreshToken.substring(refreshToken.lastIndexOf('.') + 1);

        String rows = inQuinta("select string_agg(s::text, ' ') from sessions s", String.class);

        assertThat(rows).isNotBlank().doesNotContain(seal);
    }

    private void letAMinutePass() {
        inQuinta(
                "with old as (update sessions set rotated_at = rotated_at - interval '61 s'"
                        + " returning 1) select count(*) from old",
                Long.class);
    }

    private <T> T inQuinta(String sql, Class<T> type) {
        return CurrentTenant.call(
                ana.user().tenantId(),
                () -> transaction.execute(_ -> jdbc.sql(sql).query(type).single()));
    }

    private Answer refresh(JsonNode pair) {
        return people.nobody().post(REFRESH, body(pair));
    }

    private static Map<String, String> body(JsonNode pair) {
        return Map.of("refresh_token", pair.path("refresh_token").asString());
    }

    private int status(JsonNode pair) {
        return people.nobody().with(token(pair)).get(ME).status();
    }

    private static String token(JsonNode pair) {
        return pair.path("access_token").asString();
    }
}
