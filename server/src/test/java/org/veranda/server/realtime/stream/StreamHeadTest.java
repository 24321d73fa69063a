package org.veranda.server.realtime.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.veranda.server.realtime.engine.RecordedConnection;
import org.veranda.server.testing.WireRow;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// contract.md, section 5, `stream.head`: only after the server has really looked.
class StreamHeadTest {

    private final StreamFixture fixture = new StreamFixture();
    private final RecordedConnection ana = new RecordedConnection();
    private final RecordedConnection ben = new RecordedConnection();
    private long nanos;

    @Test
    void tellsThoseWhoGaveACursorWhereTheStreamEnds() {
        fixture.publish(5);
        fixture.recover(ana, "e1", 5);
        fixture.join(ben);

        fixture.streams.look(true, false);
        fixture.settle();

        assertThat(ana.taken().getLast()).contains("stream.head", "e1", "5", "checked_at");
        assertThat(ben.taken()).hasSize(1);
    }

    @Test
    void tellsTheOthersLessOften() {
        fixture.join(ana);

        fixture.streams.look(true, true);
        fixture.settle();

        assertThat(ana.taken().getLast()).contains("stream.head");
    }

    @Test
    @WireRow("streams.head")
    void saysNothingWhileTheDatabaseCannotBeAsked() {
        fixture.recover(ana, "e1", 0);
        fixture.journal.goAway();

        assertThatThrownBy(fixture::look).isInstanceOf(IllegalStateException.class);
        fixture.settle();

        assertThat(ana.taken()).noneMatch(text -> text.contains("stream.head"));
    }

    /// Who is behind is not told of the head until it has everything up to there.
    @Test
    void neverTellsOfAnEventBeforeItWasSent() {
        fixture.recover(ana, "e1", 0);
        ana.stall();
        fixture.publish(50);
        fixture.settle();
        fixture.look();
        fixture.settle();
        ana.resume();
        fixture.settle();
        assertThat(StreamFixture.seqs(ana)).hasSize(50);
        assertThat(heads()).isEmpty();

        fixture.look();
        fixture.settle();

        assertThat(heads()).hasSize(1);
        assertThat(ana.taken().getLast()).contains("stream.head", "50");
    }

    @Test
    void waitsWithTheHeadUntilWhatWasNotAnnouncedHasBeenSent() {
        fixture.recover(ana, "e1", 0);
        fixture.journal.append();
        fixture.look();
        fixture.loop.run();
        assertThat(heads()).isEmpty();

        fixture.settle();

        assertThat(StreamFixture.seqs(ana)).containsExactly(1L);
        assertThat(ana.taken().getLast()).contains("stream.head");
    }

    @Test
    @WireRow("streams.head")
    void isToldEveryFiveSecondsToCursorsAndEveryThirtyToTheOthers() {
        fixture.recover(ana, "e1", 0);
        fixture.join(ben);
        List<Long> toAna = new ArrayList<>();
        List<Long> toBen = new ArrayList<>();
        StreamLooks looks = new StreamLooks(fixture.streams, () -> nanos);
        for (long millis = 0; millis <= 61_000; millis += 400) {
            nanos = TimeUnit.MILLISECONDS.toNanos(millis);
            looks.look();
            fixture.settle();
            while (toAna.size() < heads(ana)) {
                toAna.add(millis / 1_000);
            }
            while (toBen.size() < heads(ben)) {
                toBen.add(millis / 1_000);
            }
        }

        assertThat(toAna)
                .containsExactly(5L, 10L, 15L, 20L, 25L, 30L, 35L, 40L, 45L, 50L, 55L, 60L);
        assertThat(toBen).containsExactly(30L, 60L);
    }

    private static int heads(RecordedConnection of) {
        return (int) of.taken().stream().filter(text -> text.contains("stream.head")).count();
    }

    private List<String> heads() {
        return ana.taken().stream().filter(text -> text.contains("stream.head")).toList();
    }
}
