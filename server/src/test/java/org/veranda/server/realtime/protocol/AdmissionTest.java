package org.veranda.server.realtime.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.veranda.server.realtime.connection.Closing;
import org.veranda.server.testing.WireRow;

/// wire.md, "Connecting" and "Closing": an error frame, then a close with the same code, and nothing acted on in between.
class AdmissionTest {

    private final ProtocolFixture fixture = new ProtocolFixture();

    @ParameterizedTest
    @ValueSource(strings = {"5", "6", "7"})
    void takesInProtocolsFiveToSeven(String protocol) {
        Said client = fixture.open("chat-key", protocol);

        assertThat(client.heard()).hasSize(1);
        assertThat(client.last())
                .matches(
                        "\\{\"event\":\"pusher:connection_established\",\"data\":\""
                                + "\\{\\\\\"socket_id\\\\\":\\\\\"\\d+\\.\\d+\\\\\","
                                + "\\\\\"activity_timeout\\\\\":120}\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "nobody,    7, 4001",
        "off-key,   7, 4003",
        "chat-key, '', 4008",
        "chat-key,  4, 4007",
        "chat-key,  8, 4007",
        "chat-key,  x, 4007"
    })
    @WireRow({"closing.4001", "closing.4003", "closing.deaf"})
    void turnsAwayWithAnErrorAndThenTheSameCode(String key, String protocol, int code) {
        Said client = fixture.open(key, protocol).says("{\"event\":\"pusher:ping\"}");

        assertThat(client.heard()).hasSize(1);
        assertThat(client.last())
                .startsWith("{\"event\":\"pusher:error\",\"data\":{\"code\":" + code + ",");
        assertThat(client.closed()).extracting(Closing::code).isEqualTo(code);
    }

    @Test
    @WireRow("closing.4004")
    void turnsAwayWhoeverIsOverTheAppsQuotaUntilOneLeaves() {
        Said first = fixture.open(ProtocolFixture.SMALL);
        Said second = fixture.open(ProtocolFixture.SMALL);
        first.goes();
        Said third = fixture.open(ProtocolFixture.SMALL);

        assertThat(second.last()).contains("\"code\":4004");
        assertThat(second.closed()).extracting(Closing::code).isEqualTo(4004);
        assertThat(third.closed()).isNull();
    }
}
