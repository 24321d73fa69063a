package org.veranda.desktop.connection.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.veranda.desktop.connection.http.ContactException;
import org.veranda.desktop.connection.http.ServerAddress;
import org.veranda.desktop.connection.http.ServerException;
import org.veranda.desktop.connection.http.SessionEndedException;
import org.veranda.desktop.testing.TinyServer;
import org.veranda.desktop.testing.TinyServer.Asked;
import org.veranda.desktop.testing.TinyServer.Reply;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

class SessionTest {

    private static final String REFRESH = "/api/v1/auth/refresh";
    private static final Executor MANY = Executors.newVirtualThreadPerTaskExecutor();

    private final AtomicInteger issued = new AtomicInteger();
    private TinyServer server;
    private String good = "access-1";

    @BeforeEach
    void start() throws IOException {
        server =
                new TinyServer()
                        .at("/api/v1/auth/login", _ -> tokens(900))
                        .at(REFRESH, _ -> tokens(900))
                        .at("/api/v1/auth/logout", _ -> new Reply(204, ""))
                        .at("/api/v1/auth/me", this::me);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void renewsARejectedTokenOnceHoweverManyAsk() {
        Api api = new Api(signIn());
        good = "access-2";

        List<CompletableFuture<String>> answers =
                IntStream.range(0, 8)
                        .mapToObj(_ ->
                                CompletableFuture.supplyAsync(
                                        () -> api.getText("/api/v1/auth/me"), MANY))
                        .toList();

        assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).contains("Ana"));
        assertThat(server.asked(REFRESH)).hasSize(1);
        assertThat(server.asked(REFRESH).getFirst().body()).contains("refresh-1");
    }

    @Test
    void renewsATokenBeforeItExpires() {
        server.at("/api/v1/auth/login", _ -> tokens(30));
        Api api = new Api(signIn());
        good = "access-2";

        api.getText("/api/v1/auth/me");

        assertThat(server.asked("/api/v1/auth/me")).hasSize(1);
    }

    @Test
    void usesTheSameRefreshTokenAgainWhenItsAnswerWasLost() {
        Api api = new Api(signIn());
        good = "access-2";
        server.at(REFRESH, _ -> Reply.lost());
        assertThatExceptionOfType(ContactException.class)
                .isThrownBy(() -> api.getText("/api/v1/auth/me"));

        server.at(REFRESH, _ -> tokens(900));

        assertThat(api.getText("/api/v1/auth/me")).contains("Ana");
        assertThat(server.asked(REFRESH)).allMatch(asked -> asked.body().contains("refresh-1"));
    }

    @Test
    void endsWhenTheServerNoLongerRenews() {
        Api api = new Api(signIn());
        good = "nobody's";
        server.at(REFRESH, _ -> new Reply(401, "{}"));

        assertThatExceptionOfType(SessionEndedException.class)
                .isThrownBy(() -> api.getText("/api/v1/auth/me"));
        assertThatExceptionOfType(SessionEndedException.class)
                .isThrownBy(() -> api.getText("/api/v1/auth/me"));
        assertThat(server.asked(REFRESH)).hasSize(1);
    }

    @Test
    void standsWhenSomethingElseRefusesToRenew() {
        Api api = new Api(signIn());
        good = "access-2";
        for (int status : new int[] {403, 404, 407, 422, 503}) {
            server.at(REFRESH, _ -> new Reply(status, "{}"));
            assertThatThrownBy(() -> api.getText("/api/v1/auth/me"))
                    .isInstanceOf(ServerException.class)
                    .isNotInstanceOf(SessionEndedException.class);
        }

        server.at(REFRESH, _ -> tokens(900));

        assertThat(api.getText("/api/v1/auth/me")).contains("Ana");
    }

    @Test
    void endsOnTheServerWhenSomebodySignsOut() {
        Session session = signIn();

        session.end();

        assertThat(server.asked("/api/v1/auth/logout"))
                .extracting(Asked::authorization)
                .containsExactly("Bearer access-1");
        assertThatExceptionOfType(SessionEndedException.class)
                .isThrownBy(() -> new Api(session).getText("/api/v1/auth/me"));
    }

    @Test
    void neverPrintsATokenByChance() {
        assertThat(new Tokens("access", 900, "refresh").toString())
                .doesNotContain("access")
                .doesNotContain("refresh");
    }

    private Session signIn() {
        return new Servers()
                .at(ServerAddress.parse(server.address()).orElseThrow())
                .signIn("desk@quinta.example", "secret");
    }

    private Reply tokens(int seconds) {
        int number = issued.incrementAndGet();
        return new Reply(
                200,
                """
                {"data":{"access_token":"access-%d","token_type":"bearer","expires_in":%d,
                         "refresh_token":"refresh-%d","user":{"id":1}}}
                """
                        .formatted(number, seconds, number));
    }

    private Reply me(Asked asked) {
        return asked.authorization().equals("Bearer " + good)
                ? new Reply(200, "{\"data\":{\"name\":\"Ana\"}}")
                : new Reply(401, "{\"message\":\"no\"}");
    }
}
