package org.veranda.server.realtime.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.veranda.server.realtime.engine.RecordedConnection;

import java.util.List;

/// contract.md, section 5, `stream.head`: only after the server has really looked.
class StreamHeadTest {

    private final StreamFixture fixture = new StreamFixture();
    private final RecordedConnection ana = new RecordedConnection();
    private final RecordedConnection ben = new RecordedConnection();

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

    private List<String> heads() {
        return ana.taken().stream().filter(text -> text.contains("stream.head")).toList();
    }
}
