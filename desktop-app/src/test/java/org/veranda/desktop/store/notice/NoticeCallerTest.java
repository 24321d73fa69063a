package org.veranda.desktop.store.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.veranda.desktop.connection.http.ServerAddress;
import org.veranda.desktop.connection.session.Api;
import org.veranda.desktop.connection.session.Servers;
import org.veranda.desktop.testing.TinyServer;
import org.veranda.desktop.testing.TinyServer.Reply;
import org.veranda.desktop.ui.TaskRunner;
import org.veranda.model.notification.NoticeId;
import org.veranda.model.notification.NotificationPreferences;
import org.veranda.wire.NotificationPreferencesView;

import java.io.IOException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

@SuppressWarnings("NullAway.Init")
class NoticeCallerTest {

    private static final String PREFERENCES = "/api/v1/me/notification-preferences";
    private static final String KEPT =
            """
            {"data":{"severities":["critical","minor"],"kinds":null,"locations":[2],
             "notices":["mention"],"quiet_hours":{"from":"22:00:00","until":"07:00:00",
             "critical_too":false},"sound":true,"popup":false,"mail":true,
             "may_silence_critical":false,"version":4}}
            """;

    private final TaskRunner tasks = new TaskRunner();
    private TinyServer server;
    private NoticeCaller caller;

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void start() throws IOException {
        server = new TinyServer().at("/api/v1/auth/login", _ -> TinyServer.tokens());
        caller =
                new NoticeCaller(
                        new Api(
                                new Servers()
                                        .at(ServerAddress.parse(server.address()).orElseThrow())
                                        .signIn("desk@quinta.example", "secret")),
                        tasks);
    }

    @AfterEach
    void stop() {
        server.close();
        tasks.close();
    }

    @Test
    void readsPreferencesAndSendsThemBackWithTheVersionTheyWereMadeFrom() throws Exception {
        server.at(PREFERENCES, _ -> new Reply(200, KEPT));
        NotificationPreferencesView known = done(caller.preferences());

        assertThat(done(caller.keep(known.preferences()))).isEqualTo(known);

        String sent = server.asked(PREFERENCES).getLast().body();
        assertThat(sent)
                .contains("\"version\":4")
                .contains("\"locations\":[2]")
                .contains("\"from\":\"22:00")
                .doesNotContain("\"kinds\":[");
    }

    @Test
    void knowsThatAnotherDeskWasFaster() {
        server.at(
                PREFERENCES,
                _ -> new Reply(412, "{\"message\":\"The preferences were changed meanwhile.\"}"));

        assertThat(caller.keep(NotificationPreferences.USUAL).toCompletableFuture())
                .failsWithin(30, TimeUnit.SECONDS)
                .withThrowableThat()
                .withCauseInstanceOf(ChangedMeanwhileException.class);
    }

    @Test
    void saysWhatWasRead() throws Exception {
        server.at("/api/v1/me/notifications/7/read", _ -> new Reply(200, "{\"data\":{}}"));
        server.at(
                "/api/v1/me/notifications/read-all",
                _ -> new Reply(200, "{\"data\":{\"ids\":[7]}}"));

        assertThat(done(caller.read(new NoticeId(7)))).isTrue();
        assertThat(done(caller.readAll())).isTrue();
        assertThat(server.asked("/api/v1/me/notifications/7/read")).hasSize(1);
        assertThat(server.asked("/api/v1/me/notifications/read-all")).hasSize(1);
    }

    private static <T> T done(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(30, TimeUnit.SECONDS);
    }
}
