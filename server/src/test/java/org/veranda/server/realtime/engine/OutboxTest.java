package org.veranda.server.realtime.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.veranda.server.realtime.connection.Frame;

import java.util.stream.IntStream;

class OutboxTest {

    private final Outbox outbox = new Outbox(512 * 1024);
    private final RecordedConnection ana = new RecordedConnection();

    @Test
    void writesNoMoreThan64KiBAtOnceAndKeepsTheOrder() {
        IntStream.range(0, 20).forEach(n -> outbox.add(frame(n, 10_000)));
        ana.stall();

        write();
        assertThat(ana.taken()).hasSize(6);
        assertThat(outbox.isWaiting()).isTrue();
        while (outbox.isWaiting()) {
            write();
        }

        assertThat(ana.taken())
                .isEqualTo(IntStream.range(0, 20).mapToObj(n -> text(n, 10_000)).toList());
        assertThat(outbox.bytes()).isZero();
    }

    @Test
    void writesALargerFrameByItself() {
        outbox.add(frame(1, 100_000));
        outbox.add(frame(2, 10));
        ana.stall();

        write();

        assertThat(ana.taken()).containsExactly(text(1, 100_000));
    }

    @Test
    void putsWhatCannotWaitBeforeAllThatWaits() {
        IntStream.range(0, 9).forEach(n -> outbox.add(frame(n, 10_000)));
        outbox.addFirst(Frame.PING);
        ana.stall();
        outbox.write(ana, () -> {});

        assertThat(outbox.isWritingFirst(Frame.PING)).isTrue();
        ana.takeOneWrite();
        assertThat(ana.taken().getFirst()).isEqualTo("PING");
        assertThat(ana.taken().get(1)).isEqualTo(text(0, 10_000));
    }

    private void write() {
        if (!outbox.write(ana, () -> {})) {
            ana.takeOneWrite();
        }
        outbox.written();
    }

    private static Frame frame(int number, int size) {
        return Frame.text(text(number, size));
    }

    private static String text(int number, int size) {
        return number + " ".repeat(size);
    }
}
