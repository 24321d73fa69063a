package org.veranda.server.identity.pace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.veranda.model.identity.Role;
import org.veranda.server.testing.Answer;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.People;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// A server with little patience, behind a proxy on the same machine.
@ServerTest
@TestPropertySource(
        properties = {
            "veranda.trusted-proxies=127.0.0.1,::1",
            "veranda.pace.sign-in.at-once=3",
            "veranda.pace.sign-in.a-minute=1",
            "veranda.pace.register.at-once=2",
            "veranda.pace.register.a-minute=1",
            "veranda.pace.user.at-once=20",
            "veranda.pace.user.a-minute=1",
            "veranda.pace.address.at-once=10",
            "veranda.pace.address.a-minute=1",
            "veranda.pace.wrong-call.at-once=5",
            "veranda.pace.wrong-call.a-minute=1",
            "veranda.app=house:house-key:house-secret"
        })
class PaceOverHttpTest {

    private static final AtomicInteger PLACES = new AtomicInteger();

    @Autowired TwoTenants two;
    @Autowired People people;

    private Api anas;
    private Api admins;
    private Api bens;

    @BeforeEach
    void signIn() {
        TwoTenants.Pair pair = two.found();
        anas = signIn(people.hire(pair.quinta(), Role.FRONT_DESK).credentials());
        admins = signIn(people.hire(pair.quinta(), Role.RESORT_ADMIN).credentials());
        bens = signIn(people.hire(pair.serra(), Role.FRONT_DESK).credentials());
    }

    @Test
    void tellsABusyUserToWaitAndNobodyElse() {
        exhaust(anas, 20);

        assertWait(anas.get("/api/v1/rooms"));
        assertWait(
                anas.post(
                        "/broadcasting/auth",
                        Map.of("socket_id", "1.1", "channel_name", "private-tenant.1")));
        assertThat(admins.get("/api/v1/rooms").status()).isEqualTo(200);
        assertThat(bens.get("/api/v1/rooms").status()).isEqualTo(200);
    }

    @Test
    void tellsAnAddressNothingMoreThatSignsCallsWronglyAllTheTime() {
        Api guesser = somewhere();
        String wrong = "/apps/house/channels?auth_key=house-key";
        for (int n = 0; n < 5; n++) {
            assertThat(guesser.get(wrong).status()).isEqualTo(401);
        }

        Answer refused = guesser.get(wrong);

        assertWait(refused);
        assertThat(refused.text()).doesNotContain("auth_");
        assertThat(somewhere().get(wrong).status()).isEqualTo(401);
    }

    @Test
    void tellsAnAddressToWaitThatAsksOrGuessesWithoutSigningIn() {
        Api stranger = somewhere();
        exhaust(stranger, 10);
        Api guesser = somewhere().with("no-token-at-all");
        for (int n = 0; n < 10; n++) {
            assertThat(guesser.get("/api/v1/rooms").status()).isEqualTo(401);
        }

        assertWait(stranger.get("/api/v1/client-config"));
        assertWait(stranger.post("/api/v1/auth/refresh", Map.of("refresh_token", "1.x.1")));
        assertWait(guesser.get("/api/v1/rooms"));
        assertThat(somewhere().get("/api/v1/client-config").status()).isEqualTo(200);
        assertThat(somewhere().get("/actuator/health").status()).isEqualTo(200);
    }

    @Test
    void tellsAnAddressToWaitThatTriesManyNames() {
        Api stranger = somewhere();
        for (int n = 0; n < 3; n++) {
            assertThat(stranger.post("/api/v1/auth/login", guess(n)).status()).isEqualTo(401);
        }

        assertWait(stranger.post("/api/v1/auth/login", guess(4)));
        assertThat(somewhere().post("/api/v1/auth/login", guess(5)).status()).isEqualTo(401);
    }

    @Test
    void takesANetworkOfIpv6ForOneCaller() {
        int place = PLACES.incrementAndGet();
        Api stranger = at("2001:db8:0:%d::1".formatted(place));
        exhaust(stranger, 10);
        Api sameNetwork = at("2001:db8:0:%d::2".formatted(place));
        Api another = at("2001:db8:1:%d::1".formatted(place));

        assertWait(sameNetwork.get("/api/v1/client-config"));
        assertThat(another.get("/api/v1/client-config").status()).isEqualTo(200);
    }

    @Test
    void countsSignInsOfANetworkOfIpv6Together() {
        int place = PLACES.incrementAndGet();
        for (int n = 0; n < 3; n++) {
            at("2001:db8:0:%d::%d".formatted(place, n)).post("/api/v1/auth/login", guess(n));
        }

        Api fourth = at("2001:db8:0:%d::4".formatted(place));
        assertWait(fourth.post("/api/v1/auth/login", guess(4)));
    }

    @Test
    void tellsAnAdministratorToWaitWhoRegistersAWholeTown() {
        assertThat(admins.post("/api/v1/auth/register", newcomer()).status()).isEqualTo(201);
        assertThat(admins.post("/api/v1/auth/register", newcomer()).status()).isEqualTo(201);

        assertWait(admins.post("/api/v1/auth/register", newcomer()));
    }

    private static void exhaust(Api api, int requests) {
        for (int n = 0; n < requests; n++) {
            assertThat(api.get("/api/v1/client-config").status()).isEqualTo(200);
        }
    }

    private static void assertWait(Answer answer) {
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("Retry-After").map(Integer::parseInt).orElseThrow())
                .isBetween(30, 60);
        assertThat(answer.json().path("message").asString()).contains("Wait");
    }

    private Api signIn(Map<String, String> credentials) {
        Answer answer = somewhere().post("/api/v1/auth/login", credentials);
        return somewhere().with(answer.data().path("access_token").asString());
    }

    /// A caller from an address of its own.
    private Api somewhere() {
        return at("203.0.113." + PLACES.incrementAndGet());
    }

    private Api at(String address) {
        return people.nobody().with("X-Forwarded-For", address);
    }

    private static Map<String, String> guess(int number) {
        return Map.of("email", "nobody-%d@q.example".formatted(number), "password", "wrong");
    }

    private static Map<String, String> newcomer() {
        String email = "newcomer-%d@q.example".formatted(PLACES.incrementAndGet());
        return Map.of(
                "name", "New", "email", email, "password", People.PASSWORD, "role", "Front Desk");
    }
}
