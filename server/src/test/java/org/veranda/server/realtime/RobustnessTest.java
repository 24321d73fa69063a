package org.veranda.server.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;
import org.veranda.server.testing.WireRow;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Malformed input harms only its own connection.
@ServerTest
@Import(Wire.class)
class RobustnessTest {

    private static final int TEXT = 0x81;
    private static final int TEXT_TO_BE_CONTINUED = 0x01;
    private static final int CONTINUATION = 0x00;
    private static final int LAST_CONTINUATION = 0x80;
    private static final int CLOSE = 0x88;
    private static final int PING = 0x89;

    @Autowired Wire wire;
    @Autowired TwoTenants two;

    private TwoTenants.Pair pair;
    private SocketClient neighbour;

    @BeforeEach
    void letANeighbourListen() {
        pair = two.found();
        neighbour = wire.openIn("private-tenant." + pair.quinta());
    }

    @AfterEach
    void neighbourStillHearsEverything() {
        wire.commit(pair.quinta(), 1);
        assertThat(neighbour.next("LayoutChanged").path("channel").asString())
                .isEqualTo("private-tenant." + pair.quinta());
        neighbour.close();
    }

    @Test
    @WireRow("connecting.largest")
    void refusesAFrameOfAGigabyteLongBeforeItIsThere() throws IOException {
        try (RawSocket raw = open()) {
            raw.write((byte) TEXT, (byte) 0xFF, (byte) 0, (byte) 0, (byte) 0, (byte) 0);
            raw.write(
                    (byte) 0x40,
                    (byte) 0,
                    (byte) 0,
                    (byte) 0,
                    (byte) 1,
                    (byte) 2,
                    (byte) 3,
                    (byte) 4);
            raw.write(new byte[64 * 1024 + 1]);

            assertThat(raw.closeCode()).isEqualTo(1009);
        }
    }

    @Test
    @WireRow("connecting.largest")
    void refusesAMessageThatIsTooLargeInParts() throws IOException {
        byte[] part = " ".repeat(30_000).getBytes(StandardCharsets.US_ASCII);
        try (RawSocket raw = open()) {
            raw.frame(TEXT_TO_BE_CONTINUED, part);
            raw.frame(CONTINUATION, part);
            raw.frame(CONTINUATION, part);

            assertThat(raw.closeCode()).isEqualTo(1009);
        }
    }

    @Test
    void takesAMessageInParts() throws IOException {
        try (RawSocket raw = open()) {
            raw.frame(TEXT_TO_BE_CONTINUED, "{\"event\":\"pus".getBytes(StandardCharsets.US_ASCII));
            raw.frame(LAST_CONTINUATION, "her:ping\"}".getBytes(StandardCharsets.US_ASCII));

            assertThat(raw.read().text()).contains("pusher:pong");
        }
    }

    @Test
    void closesForFramesAgainstTheProtocol() throws IOException {
        try (RawSocket unmasked = open();
                RawSocket reserved = open();
                RawSocket notUtf8 = open()) {
            unmasked.write((byte) TEXT, (byte) 2, (byte) '{', (byte) '}');
            reserved.frame(0xF1, new byte[] {'{', '}'});
            notUtf8.frame(TEXT, new byte[] {(byte) 0xC3, (byte) 0x28});

            assertThat(unmasked.closeCode()).isEqualTo(1002);
            assertThat(reserved.closeCode()).isEqualTo(1002);
            assertThat(notUtf8.closeCode()).isEqualTo(1007);
        }
    }

    @Test
    @WireRow("closing.error-frame")
    void answersTextThatIsNoFrameWithAnErrorWithoutACodeAndGoesOn() throws IOException {
        try (RawSocket raw = open()) {
            raw.text("hello");
            raw.text("{\"event\":7}");
            raw.text("{\"event\":\"pusher:subscribe\",\"data\":" + "[".repeat(30_000) + "}");
            raw.text("{\"event\":\"pusher:ping\"}");

            assertThat(raw.read().text())
                    .startsWith("{\"event\":\"pusher:error\",\"data\":{\"code\":null");
            assertThat(raw.read().text()).contains("pusher:error");
            assertThat(raw.read().text()).contains("pusher:error");
            assertThat(raw.read().text()).contains("pusher:pong");
        }
    }

    @Test
    void boundsWhatItKeepsForAClientThatAsksAndNeverReads() throws IOException {
        try (RawSocket raw =
                RawSocket.narrow(wire.port(), wire.uri().getRawPath() + "?protocol=7")) {
            String ping = "{\"event\":\"pusher:ping\"}";
            IOException cut = null;
            for (int i = 0; i < 300_000 && cut == null; i++) {
                cut = tryToSay(raw, ping);
            }

            assertThat(raw.closeCode()).isIn(4100, 1006);
        }
    }

    @Test
    void answersAPingWithWhatItBroughtAndAGoodbyeInKind() throws IOException {
        try (RawSocket raw = open()) {
            raw.frame(PING, new byte[] {7, 8, 9});

            assertThat(raw.read())
                    .isEqualTo(new RawSocket.Received(0xA, ByteBuffer.wrap(new byte[] {7, 8, 9})));
            raw.frame(CLOSE, new byte[] {(byte) (4567 >> 8), (byte) (4567 & 0xFF), 'x'});
            assertThat(raw.closeCode()).isEqualTo(4567);
            assertThat(raw.isAtEnd()).isTrue();
        }
    }

    @Test
    void answersTheNewestPingOfAFlood() throws IOException {
        try (RawSocket raw = open()) {
            for (int i = 0; i < 50_000; i++) {
                raw.frame(PING, new byte[] {(byte) (i >> 8), (byte) i});
            }
            ByteBuffer last = ByteBuffer.wrap(new byte[] {(byte) (49_999 >> 8), (byte) 49_999});

            assertThat(raw.readUntil(frame -> frame.payload().equals(last)).opcode())
                    .isEqualTo(0xA);
        }
    }

    @Test
    void letsGoOfAClientThatSendsNoMoreButStillReads() throws IOException {
        try (RawSocket raw = open()) {
            raw.sendNoMore();

            assertThat(raw.closeCode()).isEqualTo(1005);
            assertThat(raw.isAtEnd()).isTrue();
        }
    }

    @Test
    void survivesConnectionsThatAreCutInTheMiddle() throws IOException {
        List<RawSocket> half = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            RawSocket raw = open();
            raw.write((byte) TEXT, (byte) 0xFE, (byte) 1);
            half.add(raw);
        }
        for (RawSocket raw : half) {
            raw.close();
        }
    }

    private static @org.jspecify.annotations.Nullable IOException tryToSay(
            RawSocket raw, String text) {
        try {
            raw.text(text);
            return null;
        } catch (IOException e) {
            return e;
        }
    }

    /// A socket that has heard its greeting.
    private RawSocket open() throws IOException {
        RawSocket raw = RawSocket.upgrade(wire.port(), wire.uri().getRawPath() + "?protocol=7");
        assertThat(raw.read().text()).contains("pusher:connection_established");
        return raw;
    }
}
