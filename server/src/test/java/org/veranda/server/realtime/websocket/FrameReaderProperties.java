package org.veranda.server.realtime.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import java.util.List;

/// Whatever bytes a client sends, the reader takes them, says the same however they are cut, and ends at most once.
class FrameReaderProperties {

    @Property(tries = 2_000)
    void readsTheSameHoweverTheBytesAreCut(
            @ForAll("transcripts") byte[] said, @ForAll @IntRange(min = 1, max = 64) int piece) {
        List<String> heard = HeardFrames.of(said, piece);

        assertThat(heard).isEqualTo(HeardFrames.of(said, Integer.MAX_VALUE / 2));
        assertThat(heard.stream().limit(Math.max(0, heard.size() - 1)))
                .noneMatch(FrameReaderProperties::isAnEnd);
    }

    @Property(tries = 1_000)
    void takesAnyBytes(
            @ForAll @Size(max = 300) byte[] said, @ForAll @IntRange(min = 1, max = 64) int piece) {
        assertThat(HeardFrames.of(said, piece)).isEqualTo(HeardFrames.of(said, 1));
    }

    private static boolean isAnEnd(String heard) {
        return heard.startsWith("violated")
                || heard.startsWith("goodbye")
                || heard.equals("binary");
    }

    /// A decent conversation of which some bytes were changed.
    @Provide
    Arbitrary<byte[]> transcripts() {
        Arbitrary<byte[]> decent = frames().list().ofMaxSize(8).map(FrameReaderProperties::joined);
        Arbitrary<List<Integer>> changes =
                Arbitraries.integers().between(0, 1 << 20).list().ofMaxSize(3);
        return Combinators.combine(decent, changes).as(FrameReaderProperties::changed);
    }

    private static Arbitrary<byte[]> frames() {
        Arbitrary<Integer> first =
                Arbitraries.of(
                        ClientFrames.TEXT,
                        ClientFrames.TEXT,
                        ClientFrames.TEXT_TO_BE_CONTINUED,
                        ClientFrames.CONTINUATION,
                        ClientFrames.LAST_CONTINUATION,
                        ClientFrames.PING,
                        ClientFrames.PONG,
                        ClientFrames.CLOSE);
        Arbitrary<byte[]> payload = Arbitraries.strings().ofMaxLength(140).map(ClientFrames::utf8);
        return Combinators.combine(first, payload).as(ClientFrames::frame);
    }

    private static byte[] joined(List<byte[]> frames) {
        return ClientFrames.all(frames.toArray(byte[][]::new));
    }

    private static byte[] changed(byte[] said, List<Integer> changes) {
        if (said.length > 0) {
            changes.forEach(change -> said[(change >> 8) % said.length] = change.byteValue());
        }
        return said;
    }
}
