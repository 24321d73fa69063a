package org.veranda.server.installation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DatabaseMarkTest {

    private static final DatabaseMark SEEN = new DatabaseMark("7001", "16390", "00000001", 1_000);

    @Test
    void continuesAsItselfAndAsWhatWasWrittenSince() {
        assertThat(SEEN.continuesAs(SEEN)).isTrue();
        assertThat(SEEN.continuesAs(new DatabaseMark("7001", "16390", "00000001", 1_001))).isTrue();
    }

    @Test
    void doesNotContinueAsAnOlderStateOfItself() {
        assertThat(SEEN.continuesAs(new DatabaseMark("7001", "16390", "00000001", 999))).isFalse();
    }

    @Test
    void doesNotContinueOnAnotherTimelineClusterOrSchema() {
        assertThat(SEEN.continuesAs(new DatabaseMark("7001", "16390", "00000002", 2_000)))
                .isFalse();
        assertThat(SEEN.continuesAs(new DatabaseMark("7002", "16390", "00000001", 2_000)))
                .isFalse();
        assertThat(SEEN.continuesAs(new DatabaseMark("7001", "16391", "00000001", 2_000)))
                .isFalse();
    }

    @Test
    void isKeptAsText() {
        assertThat(DatabaseMark.parse(SEEN.format())).isEqualTo(SEEN);
    }

    @Test
    void takesADamagedTextForNoDatabaseAtAll() {
        assertThat(DatabaseMark.parse("7001 16390").continuesAs(SEEN)).isFalse();
        assertThat(DatabaseMark.parse("").continuesAs(SEEN)).isFalse();
    }
}
