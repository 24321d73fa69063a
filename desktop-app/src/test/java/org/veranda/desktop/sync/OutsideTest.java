package org.veranda.desktop.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.veranda.desktop.connection.ConnectionStatus;
import org.veranda.desktop.connection.http.ServerAddress;
import org.veranda.desktop.connection.session.Api;
import org.veranda.desktop.connection.session.Servers;
import org.veranda.desktop.connection.session.Session;
import org.veranda.desktop.store.Store;
import org.veranda.desktop.testing.TinyServer;
import org.veranda.desktop.testing.TinyServer.Reply;
import org.veranda.desktop.ui.TaskRunner;
import org.veranda.wire.Cursor;

import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

class OutsideTest {

    private static final String STREAM = "private-tenant.1";
    private static final String RANGE = "/api/v1/streams/" + STREAM + "/events";

    private final BlockingQueue<Input> answers = new LinkedBlockingQueue<>();
    private final TaskRunner tasks = new TaskRunner();
    private TinyServer server;
    private Outside outside;

    @BeforeEach
    void start() throws IOException {
        server = new TinyServer().at("/api/v1/auth/login", _ -> TinyServer.tokens());
        Session session =
                new Servers()
                        .at(ServerAddress.parse(server.address()).orElseThrow())
                        .signIn("desk@quinta.example", "secret");
        outside =
                new Outside(
                        new Api(session),
                        new SocketHolder(session.server(), answers::add),
                        new Store(_ -> {}),
                        new ConnectionStatus(),
                        tasks,
                        answers::add);
    }

    @AfterEach
    void stop() {
        server.close();
        tasks.close();
    }

    @Test
    void saysThatReadingOnFailedWhenSomethingElseAnswers() throws InterruptedException {
        Effect question = new Effect.RequestRange(STREAM, new Cursor("e", 1), Instant.EPOCH);
        for (String body : new String[] {"<html>Welcome to this hotel's Wi-Fi</html>", "{}", ""}) {
            server.at(RANGE, _ -> new Reply(200, body));
            assertThat(answerTo(question)).isEqualTo(new Input.RangeFailed(STREAM, Instant.EPOCH));
        }
    }

    @Test
    void saysThatLoadingFailedWhenSomethingElseAnswers() throws InterruptedException {
        server.at("/api/v1/snapshot", _ -> new Reply(200, "<html></html>"));
        assertThat(answerTo(new Effect.RequestSnapshot(Instant.EPOCH)))
                .isInstanceOf(Input.SnapshotFailed.class);
    }

    @Test
    void saysThatListeningFailedWhenSomethingElseAnswers() throws InterruptedException {
        server.at("/broadcasting/auth", _ -> new Reply(200, "<html></html>"));
        assertThat(answerTo(new Effect.RequestAuth(STREAM, "1.2")))
                .isEqualTo(new Input.AuthFailed(STREAM, "1.2"));
    }

    private Input answerTo(Effect question) throws InterruptedException {
        outside.carryOut(question);
        Input answer = answers.poll(10, TimeUnit.SECONDS);
        assertThat(answer).isNotNull();
        return answer;
    }
}
