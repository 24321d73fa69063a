package org.veranda.server.realtime.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.veranda.server.realtime.websocket.ClientFrames.BINARY;
import static org.veranda.server.realtime.websocket.ClientFrames.CLOSE;
import static org.veranda.server.realtime.websocket.ClientFrames.CONTINUATION;
import static org.veranda.server.realtime.websocket.ClientFrames.LAST_CONTINUATION;
import static org.veranda.server.realtime.websocket.ClientFrames.PING;
import static org.veranda.server.realtime.websocket.ClientFrames.PONG;
import static org.veranda.server.realtime.websocket.ClientFrames.TEXT;
import static org.veranda.server.realtime.websocket.ClientFrames.TEXT_TO_BE_CONTINUED;
import static org.veranda.server.realtime.websocket.ClientFrames.all;
import static org.veranda.server.realtime.websocket.ClientFrames.close;
import static org.veranda.server.realtime.websocket.ClientFrames.frame;
import static org.veranda.server.realtime.websocket.ClientFrames.promise;
import static org.veranda.server.realtime.websocket.ClientFrames.text;
import static org.veranda.server.realtime.websocket.ClientFrames.utf8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class FrameReaderTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 100, 1_000_000})
    void readsTheSameHoweverTheBytesAreCut(int piece) {
        byte[] said =
                all(
                        text("hé"),
                        text(""),
                        text("x".repeat(126)),
                        text("y".repeat(65_536)),
                        frame(PING, utf8("are you there")),
                        frame(PONG, utf8("yes")),
                        close(4000, "bye"));

        assertThat(HeardFrames.of(said, piece))
                .containsExactly(
                        "text hé",
                        "text ",
                        "text " + "x".repeat(126),
                        "text " + "y".repeat(65_536),
                        "ping are you there",
                        "goodbye 4000 bye");
    }

    @Test
    void putsPartsTogetherAndHearsControlFramesBetweenThem() {
        byte[] cutInTheMiddleOfALetter = utf8("é");
        byte[] said =
                all(
                        frame(TEXT_TO_BE_CONTINUED, utf8("a")),
                        frame(CONTINUATION, cutInTheMiddleOfALetter[0]),
                        frame(PING, utf8("?")),
                        frame(LAST_CONTINUATION, cutInTheMiddleOfALetter[1]),
                        text("next"));

        assertThat(HeardFrames.of(said, 5)).containsExactly("ping ?", "text aé", "text next");
    }

    @Test
    void refusesWhatIsAgainstTheProtocol() {
        byte[] unmasked = {(byte) TEXT, 2, '{', '}'};
        List<byte[]> forbidden =
                List.of(
                        unmasked,
                        frame(0xC1, utf8("compressed")),
                        frame(0xA1, utf8("reserved")),
                        frame(0x83, utf8("opcode 3")),
                        frame(0x8B, utf8("opcode 11")),
                        frame(0x09, utf8("a ping in parts")),
                        frame(PING, new byte[126]),
                        frame(CLOSE, new byte[126]),
                        frame(CLOSE, (byte) 3),
                        close(1005, ""),
                        close(1006, ""),
                        close(999, ""),
                        close(2999, ""),
                        close(5000, ""),
                        frame(CONTINUATION, utf8("of nothing")),
                        frame(LAST_CONTINUATION, utf8("of nothing")),
                        promise(TEXT, -1),
                        all(frame(TEXT_TO_BE_CONTINUED, utf8("a")), text("b")));

        assertThat(forbidden)
                .allSatisfy(said ->
                        assertThat(HeardFrames.of(all(said, text("more")), 3))
                                .containsExactly("violated 1002"));
    }

    @Test
    void refusesWhatIsTooLargeByItsHeader() {
        assertThat(HeardFrames.of(promise(TEXT, 65_537), 1)).containsExactly("violated 1009");
        assertThat(HeardFrames.of(promise(TEXT, 1L << 40), 1)).containsExactly("violated 1009");
        assertThat(
                        HeardFrames.of(
                                all(
                                        frame(TEXT_TO_BE_CONTINUED, new byte[40_000]),
                                        frame(CONTINUATION, new byte[25_536]),
                                        promise(CONTINUATION, 1)),
                                999))
                .containsExactly("violated 1009");
    }

    @Test
    void refusesTextThatIsNotUtf8() {
        byte[] broken = {(byte) 0xC3, 0x28};

        assertThat(HeardFrames.of(frame(TEXT, broken), 1)).containsExactly("violated 1007");
        assertThat(
                        HeardFrames.of(
                                all(
                                        frame(TEXT_TO_BE_CONTINUED, utf8("fine ")),
                                        frame(LAST_CONTINUATION, broken)),
                                1))
                .containsExactly("violated 1007");
        assertThat(HeardFrames.of(frame(CLOSE, (byte) 0x03, (byte) 0xE8, (byte) 0xFF), 1))
                .containsExactly("violated 1007");
        assertThat(HeardFrames.of(frame(TEXT, (byte) 0xED, (byte) 0xA0, (byte) 0x80), 1))
                .containsExactly("violated 1007");
    }

    @Test
    void hearsNothingAfterTheEnd() {
        assertThat(HeardFrames.of(all(frame(BINARY, utf8("?")), text("more")), 4))
                .containsExactly("binary");
        assertThat(HeardFrames.of(all(frame(CLOSE), text("more")), 4))
                .containsExactly("goodbye 1005 ");
    }
}
