package org.veranda.server.realtime.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.veranda.server.realtime.connection.Closing;
import org.veranda.server.realtime.connection.Frame;
import org.veranda.server.testing.WireRow;

import java.time.Duration;
import java.util.stream.Stream;

/// wire.md, "Closing": an error frame and then a close with the same code.
class GoodbyeTest {

    private final HubFixture fixture = new HubFixture();
    private final RecordedConnection ana = new RecordedConnection();
    private final RecordedConnection ben = new RecordedConnection();

    static Stream<Closing> refusals() {
        return Stream.of(
                Closing.OVER_CAPACITY,
                Closing.RECONNECT,
                Closing.SILENT,
                Closing.UNAUTHORIZED,
                Closing.TERMINATED,
                Closing.FOREIGN_ORIGIN);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    @WireRow("closing.error-first")
    void saysWhyAsAnErrorAndThenClosesWithTheSameCode(Closing why) {
        Socket closed = fixture.openInLobby(ana);
        Socket ended = fixture.open(ben);
        closed.send(Frame.text("last"));
        closed.close(why);
        ended.send(Frame.text("dropped"));
        ended.end(why);
        fixture.loop.run();

        assertThat(ana.taken()).containsExactly("in lobby", "last", error(why));
        assertThat(ben.taken()).containsExactly(error(why));
        assertThat(ana.closed()).isEqualTo(why);
        assertThat(ben.closed()).isEqualTo(why);
    }

    @Test
    void saysItToThoseWhoTookNoAnswerForAnAnswer() {
        Socket socket = fixture.openInLobby(ana);
        for (int second = 0; second < 92; second++) {
            fixture.pass(Duration.ofSeconds(1));
            if (socket.isOpen()) {
                fixture.publish(socket, "still talking");
            }
        }

        assertThat(ana.taken()).last().isEqualTo(error(Closing.SILENT));
        assertThat(ana.closed()).isEqualTo(Closing.SILENT);
    }

    @Test
    void findsRoomForItHoweverMuchWaits() {
        Socket socket = fixture.openInLobby(ana);
        ana.stall();
        while (socket.isOpen()) {
            fixture.publish(socket, "x".repeat(100));
            fixture.loop.run();
        }
        ana.resume();
        fixture.loop.run();

        assertThat(ana.taken()).last().isEqualTo(error(Closing.TOO_SLOW));
        assertThat(ana.closed()).isEqualTo(Closing.TOO_SLOW);
    }

    @Test
    void saysNothingOfItsOwnBeforeWhatTheWebSocketProtocolCloses() {
        Socket socket = fixture.openInLobby(ana);
        socket.end(Closing.FAULT);
        fixture.loop.run();

        assertThat(ana.taken()).containsExactly("in lobby");
        assertThat(ana.closed()).isEqualTo(Closing.FAULT);
    }

    private static String error(Closing why) {
        return "{\"event\":\"pusher:error\",\"data\":{\"code\":%d,\"message\":\"%s\"}}"
                .formatted(why.code(), why.reason());
    }
}
