package org.veranda.server.realtime.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.veranda.server.realtime.connection.Closing;
import org.veranda.server.testing.WireRow;

import java.time.Duration;

/// wire.md, "Staying alive": the clock is reset by receiving, never by sending.
class LivenessTest {

    private final HubFixture fixture = new HubFixture();
    private final RecordedConnection ana = new RecordedConnection();

    @Test
    @WireRow("alive.probe")
    void probesASilentClientEvenWithoutASubscription() {
        fixture.open(ana);

        fixture.pass(Duration.ofSeconds(61));

        assertThat(ana.taken()).containsExactly("PING");
    }

    @Test
    @WireRow("alive.receiving")
    void closesAClientThatOnlyTakesAlthoughItIsBeingSentTo() {
        Socket socket = fixture.openInLobby(ana);
        for (int i = 0; i < 92; i++) {
            fixture.pass(Duration.ofSeconds(1));
            if (socket.isOpen()) {
                fixture.publish(socket, "still talking");
            }
        }

        assertThat(ana.closed()).isEqualTo(Closing.SILENT);
    }

    @Test
    void closesAClientWhoseMessageComesToNoEndHoweverBusyItIs() {
        fixture.open(ana);
        ana.begins(7);
        for (int i = 0; i < 32; i++) {
            fixture.pass(Duration.ofSeconds(1));
            ana.says();
        }

        assertThat(ana.closed()).isEqualTo(Closing.UNFINISHED);
    }

    @Test
    void keepsAClientThatIsAlwaysInTheMiddleOfANewMessage() {
        fixture.open(ana);
        for (int message = 1; message < 100; message++) {
            ana.begins(message);
            fixture.pass(Duration.ofSeconds(1));
        }

        assertThat(ana.closed()).isNull();
    }

    /// On a slow link the question goes out late, and so may the answer.
    @Test
    void waitsForTheAnswerFromWhenTheQuestionWentOut() {
        Socket socket = fixture.openInLobby(ana);
        ana.stall();
        fixture.publish(socket, "stuck");
        fixture.loop.run();
        ana.says();
        fixture.pass(Duration.ofSeconds(1));
        fixture.publish(socket, "more");
        fixture.loop.run();
        for (int second = 0; second < 110; second++) {
            fixture.pass(Duration.ofSeconds(1));
            if (second % 50 == 49) {
                ana.takeOneWrite();
                fixture.loop.run();
            }
        }

        ana.resume();
        fixture.loop.run();
        fixture.pass(Duration.ofSeconds(29));
        assertThat(ana.closed()).isNull();
        assertThat(ana.taken()).containsExactly("in lobby", "stuck", "more", "PING");

        fixture.pass(Duration.ofSeconds(2));
        assertThat(ana.closed()).isEqualTo(Closing.SILENT);
    }

    @Test
    @WireRow("alive.anything")
    void keepsAClientThatAnswersWithAnythingAtAll() {
        fixture.open(ana);
        for (int i = 0; i < 10; i++) {
            fixture.pass(Duration.ofSeconds(61));
            ana.says();
            fixture.pass(Duration.ofSeconds(1));
        }

        assertThat(ana.closed()).isNull();
        assertThat(ana.taken()).hasSize(10).containsOnly("PING");
    }

    @Test
    void cutsAClientThatDoesNotEvenTakeItsGoodbye() {
        Socket socket = fixture.openInLobby(ana);
        ana.stall();
        fixture.publish(socket, "stuck");
        fixture.loop.run();
        socket.close(Closing.RECONNECT);
        fixture.loop.run();

        fixture.pass(Duration.ofSeconds(6));

        assertThat(ana.closed()).isNull();
        assertThat(ana.isAborted()).isTrue();
    }

    @Test
    void doesNotLetAGoodbyeTakeLongerBecauseTheClientTakesALittleNowAndThen() {
        Socket socket = fixture.openInLobby(ana);
        ana.stall();
        fixture.publish(socket, "one");
        fixture.loop.run();
        fixture.publish(socket, "two");
        socket.close(Closing.RECONNECT);
        fixture.loop.run();

        fixture.pass(Duration.ofSeconds(3));
        ana.takeOneWrite();
        fixture.loop.run();
        fixture.pass(Duration.ofSeconds(3));

        assertThat(ana.isAborted()).isTrue();
    }

    @Test
    void endsAClientWhoseWriteNeverFinishes() {
        Socket socket = fixture.openInLobby(ana);
        ana.stall();
        fixture.publish(socket, "stuck");
        fixture.loop.run();
        ana.says();

        fixture.pass(Duration.ofSeconds(61));
        ana.resume();
        fixture.loop.run();

        assertThat(ana.closed()).isEqualTo(Closing.TOO_SLOW);
    }
}
