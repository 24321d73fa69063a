package org.veranda.server.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.veranda.server.realtime.connection.Closing;
import org.veranda.server.realtime.connection.Frame;
import org.veranda.server.realtime.engine.Engine;
import org.veranda.server.realtime.engine.Limits;
import org.veranda.server.realtime.engine.Meters;
import org.veranda.server.realtime.engine.PlainChannel;
import org.veranda.server.realtime.engine.RecordedConnection;
import org.veranda.server.realtime.engine.Socket;
import org.veranda.server.testing.WireRow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Sockets of two apps leave a real engine.
class WavesTest {

    private final Engine engine =
            new Engine(
                    2,
                    (hub, key) -> new PlainChannel(hub, key, name -> Frame.text("in " + name)),
                    Limits.DEFAULT,
                    Meters.NONE);
    private final Map<Socket, RecordedConnection> there = new LinkedHashMap<>();
    private final List<Long> closedAtPause = new ArrayList<>();

    @BeforeEach
    void open() {
        for (int i = 0; i < 120; i++) {
            open(i % 2 == 0 ? "app" : "other app");
        }
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    @WireRow("closing.waves")
    void goOneAfterTheOther() throws Exception {
        new Waves(engine, _ -> closedAtPause.add(closed())).sendAway();

        assertThat(closedAtPause).startsWith(50L, 100L, 120L);
    }

    @Test
    void areOverWhenEveryoneIsGoneIncludingWhoCameLate() throws Exception {
        new Waves(
                        engine,
                        _ -> {
                            if (closedAtPause.isEmpty()) {
                                open("late");
                            }
                            closedAtPause.add(closed());
                            there.forEach(this::hangUp);
                        })
                .sendAway();

        assertThat(engine.size()).isZero();
        assertThat(there.values())
                .hasSize(121)
                .allMatch(connection -> Closing.RECONNECT.equals(connection.closed()));
    }

    @Test
    void doNotWaitForEverForThoseWhoStay() throws Exception {
        new Waves(engine, _ -> closedAtPause.add(closed())).sendAway();

        assertThat(engine.size()).isEqualTo(120);
        assertThat(closedAtPause).hasSizeLessThan(200);
    }

    private void open(String app) {
        RecordedConnection connection = new RecordedConnection();
        there.put(engine.open(connection, app), connection);
    }

    private void hangUp(Socket socket, RecordedConnection connection) {
        if (connection.closed() != null) {
            engine.gone(socket);
        }
    }

    /// Asked twice, because a close comes one turn after the word of it.
    private long closed() {
        settle();
        settle();
        return there.values().stream().filter(connection -> connection.closed() != null).count();
    }

    private void settle() {
        engine.ask((_, answer) -> answer.complete("")).orTimeout(10, TimeUnit.SECONDS).join();
    }
}
