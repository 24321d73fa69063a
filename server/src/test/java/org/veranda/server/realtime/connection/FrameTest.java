package org.veranda.server.realtime.connection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.ByteBuffer;

class FrameTest {

    @Test
    void writesAShortTextWithItsLengthInOneByte() {
        assertThat(bytes(Frame.text("hé").wire())).containsExactly(0x81, 3, 'h', 0xC3, 0xA9);
    }

    @Test
    void writesLongerTextsWithTwoAndEightBytesOfLength() {
        assertThat(bytes(Frame.text("x".repeat(126)).wire())).startsWith(0x81, 126, 0, 126, 'x');
        assertThat(bytes(Frame.text("x".repeat(65_536)).wire()))
                .startsWith(0x81, 127, 0, 0, 0, 0, 0, 1, 0, 0, 'x')
                .hasSize(65_546);
    }

    @Test
    void knowsItsPayloadWithoutTheHeader() {
        assertThat(bytes(Frame.text("hi").payload())).containsExactly('h', 'i');
    }

    private static int[] bytes(ByteBuffer buffer) {
        int[] bytes = new int[buffer.remaining()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = buffer.get() & 0xFF;
        }
        return bytes;
    }
}
