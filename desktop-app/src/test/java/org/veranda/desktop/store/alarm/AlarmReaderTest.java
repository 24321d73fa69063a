package org.veranda.desktop.store.alarm;

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
import org.veranda.model.alarm.AlarmId;

import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

@SuppressWarnings("NullAway.Init")
class AlarmReaderTest {

    private final TaskRunner tasks = new TaskRunner();
    private TinyServer server;
    private AlarmReader reader;

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void start() throws IOException {
        server = new TinyServer().at("/api/v1/auth/login", _ -> TinyServer.tokens());
        reader =
                new AlarmReader(
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
    void readsWhoDidWhatToAnAlarmAsTheServerTellsIt() throws Exception {
        server.at(
                "/api/v1/alarms/7/history",
                _ ->
                        new Reply(
                                200,
                                """
                                {"data":[{"alarm_id":7,"at":"2026-11-20T14:00:00.000Z",
                                 "made_at":"2026-11-20T14:00:00.000Z","command":"alarm.comment",
                                 "by":4,"by_name":"Rui Faria","session":"s","device":"desk 2",
                                 "occurrence":2,"phase":"acknowledged","severity":"major",
                                 "text":"On my way"}]}
                                """));

        assertThat(reader.of(new AlarmId(7)).toCompletableFuture().get(30, TimeUnit.SECONDS))
                .containsExactly(
                        new AlarmHappening(
                                Instant.parse("2026-11-20T14:00:00Z"),
                                "alarm.comment",
                                "Rui Faria",
                                "On my way",
                                2));
    }

    @Test
    void failsWhereTheServerDoesNotAnswer() {
        assertThat(reader.past().toCompletableFuture()).failsWithin(30, TimeUnit.SECONDS);
    }
}
