package org.veranda.server.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.WireRow;

import tools.jackson.databind.JsonNode;

/// wire.md, "Connecting", "Staying alive" and "Closing".
@ServerTest
@Import(Wire.class)
class ConnectingTest {

    @Autowired Wire wire;

    @Test
    @WireRow("connecting.greeting")
    void greetsWithASocketIdAndAnActivityTimeoutInAJsonString() {
        try (SocketClient client = wire.open()) {
            JsonNode frame = client.next();
            JsonNode data = SocketClient.JSON.readTree(frame.path("data").asString());

            assertThat(frame.path("event").asString()).isEqualTo("pusher:connection_established");
            assertThat(data.path("socket_id").asString()).matches("\\d+\\.\\d+");
            assertThat(data.path("activity_timeout").asInt()).isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "6", "7"})
    @WireRow("connecting.protocols")
    void takesTheProtocolsThatClientsSpeak(String protocol) {
        try (SocketClient client =
                SocketClient.open(
                        wire.uri(
                                "/app/%s?client=java-client&protocol=%s&version=2.4.4"
                                        .formatted(wire.key(), protocol)))) {
            assertThat(client.socketId()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/app/nobody?protocol=7,        4001",
        "/app/KEY?protocol=4,           4007",
        "/app/KEY?protocol=8,           4007",
        "/app/KEY?protocol=seven,       4007",
        "/app/KEY?client=js,            4008",
        "/app/KEY,                      4008",
        "/app/KEY?protocol=,            4008"
    })
    @WireRow({"connecting.other-protocols", "closing.error-first", "closing.error-frame"})
    void refusesWithAnErrorFrameAndThenACloseWithTheSameCode(String path, int code) {
        try (SocketClient client = SocketClient.open(wire.uri(path.replace("KEY", wire.key())))) {
            JsonNode frame = client.next();

            assertThat(frame.path("event").asString()).isEqualTo("pusher:error");
            assertThat(frame.path("data").path("code").isInt()).isTrue();
            assertThat(frame.path("data").path("code").asInt()).isEqualTo(code);
            assertThat(frame.path("data").path("message").asString()).isNotEmpty();
            assertThat(client.closeCode()).isEqualTo(code);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"event\":\"pusher:ping\",\"data\":{}}",
                "{\"event\":\"pusher:ping\",\"data\":\"{}\"}",
                "{\"event\":\"pusher:ping\"}"
            })
    @WireRow("alive.ping")
    void answersAPingWithDataOrWithout(String ping) {
        try (SocketClient client = wire.open()) {
            client.socketId();
            client.say(ping);

            assertThat(client.nextText()).isEqualTo("{\"event\":\"pusher:pong\",\"data\":{}}");
        }
    }

    @Test
    void declinesEveryExtension() throws Exception {
        try (RawSocket raw =
                RawSocket.upgrade(
                        wire.port(),
                        wire.uri().getRawPath() + "?protocol=7",
                        "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits")) {
            assertThat(raw.status()).isEqualTo(101);
            assertThat(raw.headers()).doesNotContain("Sec-WebSocket-Extensions");
        }
    }

    @Test
    @WireRow("connecting.text")
    void closesForBinaryFrames() {
        try (SocketClient client = wire.open()) {
            client.socketId();
            client.sayBinary(new byte[] {1, 2, 3});

            assertThat(client.closeCode()).isEqualTo(1003);
        }
    }
}
