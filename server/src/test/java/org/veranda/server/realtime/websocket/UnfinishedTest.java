package org.veranda.server.realtime.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// What a client begins and does not finish is known and counted.
class UnfinishedTest {

    private static final int LIMIT = 100_000;

    private final UnfinishedBytes bytes = new UnfinishedBytes(LIMIT);
    private final HeardFrames heard = new HeardFrames();
    private final FrameReader reader = new FrameReader(heard, bytes.part());

    @Test
    void isNothingBetweenMessages() {
        take(reader, ClientFrames.text("hello"), 0, 11);

        assertThat(heard.all).containsExactly("text hello");
        assertThat(reader.unfinished()).isZero();
        assertThat(bytes.total()).isZero();
    }

    @Test
    void isTheSameWhileAFrameTricklesAndAnotherForTheNextOne() {
        byte[] frame = ClientFrames.text("hello");
        take(reader, frame, 0, 3);
        long first = reader.unfinished();
        take(reader, frame, 3, 8);
        assertThat(reader.unfinished()).isEqualTo(first).isNotZero();
        assertThat(bytes.total()).isPositive();

        take(reader, frame, 8, 11);
        take(reader, frame, 0, 3);

        assertThat(reader.unfinished()).isNotZero().isNotEqualTo(first);
    }

    @Test
    void isTheSameMessageHoweverManyPartsAndPingsCome() {
        take(reader, frame(ClientFrames.TEXT_TO_BE_CONTINUED, "a"), 0, 7);
        long first = reader.unfinished();
        take(reader, frame(ClientFrames.PING, "x"), 0, 7);
        take(reader, frame(ClientFrames.CONTINUATION, "b"), 0, 7);

        assertThat(reader.unfinished()).isEqualTo(first).isNotZero();
    }

    @Test
    void costsThoseWhoKeepMuchOnceAllTogetherKeepTooMuch() {
        byte[] large = ClientFrames.text("x".repeat(60_000));
        HeardFrames neighbour = new HeardFrames();
        FrameReader theirs = new FrameReader(neighbour, bytes.part());
        take(theirs, ClientFrames.text("hello"), 0, 3);

        take(reader, large, 0, 50_000);
        HeardFrames second = new HeardFrames();
        UnfinishedBytes.Part part = bytes.part();
        take(new FrameReader(second, part), large, 0, 55_000);
        take(theirs, ClientFrames.text("hello"), 3, 5);

        assertThat(second.all).containsExactly("violated 4100");
        assertThat(heard.all).isEmpty();
        assertThat(neighbour.all).isEmpty();
        part.leave();
        assertThat(bytes.total()).isLessThan(LIMIT);
    }

    private static byte[] frame(int first, String text) {
        return ClientFrames.frame(first, ClientFrames.utf8(text));
    }

    private static void take(FrameReader reader, byte[] frame, int from, int to) {
        reader.read(ByteBuffer.wrap(Arrays.copyOfRange(frame, from, to)));
    }
}
