package org.veranda.server.realtime.connection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.ByteBuffer;

class FrameTest {

    @Test
    void writesAShortTextWithItsLengthInOneByte() {
        assertThat(bytes(Frame.text("hé"))).containsExactly(0x81, 3, 'h', 0xC3, 0xA9);
    }

    @Test
    void writesLongerTextsWithTwoAndEightBytesOfLength() {
        assertThat(bytes(Frame.text("x".repeat(126)))).startsWith(0x81, 126, 0, 126, 'x');
        assertThat(bytes(Frame.text("x".repeat(65_536))))
                .startsWith(0x81, 127, 0, 0, 0, 0, 0, 1, 0, 0, 'x')
                .hasSize(65_546);
    }

    @Test
    void closesWithACodeAndAsMuchOfTheReasonAsACloseFrameCarries() {
        assertThat(bytes(Frame.close(new Closing(4200, "Hi"))))
                .containsExactly(0x88, 4, 0x10, 0x68, 'H', 'i');
        assertThat(bytes(Frame.close(Closing.WITHOUT_CODE))).containsExactly(0x88, 0);
        assertThat(bytes(Frame.close(new Closing(4200, "ü".repeat(70)))))
                .startsWith(0x88, 2 + 122)
                .hasSize(2 + 2 + 122);
    }

    @Test
    void isCopiedInParts() {
        ByteBuffer narrow = ByteBuffer.allocate(3);

        assertThat(Frame.text("abcd").copyTo(narrow, 0)).isEqualTo(3);
        assertThat(Frame.text("abcd").copyTo(narrow.clear(), 3)).isEqualTo(3);
        assertThat(narrow.array()).containsExactly('b', 'c', 'd');
    }

    private static int[] bytes(Frame frame) {
        ByteBuffer buffer = ByteBuffer.allocate(frame.size());
        frame.copyTo(buffer, 0);
        buffer.flip();
        int[] bytes = new int[buffer.remaining()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = buffer.get() & 0xFF;
        }
        return bytes;
    }
}
