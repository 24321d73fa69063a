package org.veranda.server.realtime.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.veranda.server.realtime.engine.RecordedConnection;

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

        try {
            fixture.look();
        } catch (IllegalStateException _) {
            // the caller logs it and looks again
        }
        fixture.settle();

        assertThat(ana.taken()).noneMatch(text -> text.contains("stream.head"));
    }

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

        int head = indexOf("stream.head");
        assertThat(head == -1 || head == ana.taken().size() - 1).isTrue();
    }

    private int indexOf(String event) {
        for (int i = 0; i < ana.taken().size(); i++) {
            if (ana.taken().get(i).contains(event)) {
                return i;
            }
        }
        return -1;
    }
}
