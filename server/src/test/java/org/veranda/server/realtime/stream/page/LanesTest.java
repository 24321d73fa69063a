package org.veranda.server.realtime.stream.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class LanesTest {

    private final Lanes<String> lanes = new Lanes<>(2);
    private final List<String> started = new ArrayList<>();

    @Test
    void letSoManyBeUnderWayAndTheOthersFollowInOrder() {
        enter("quinta", "one", "two", "three", "four");
        assertThat(started).containsExactly("one", "two");

        lanes.leave("quinta");
        assertThat(started).containsExactly("one", "two", "three");
        lanes.leave("quinta");
        assertThat(started).containsExactly("one", "two", "three", "four");
    }

    @Test
    void keepNobodyWaitingForAnotherLane() {
        enter("quinta", "one", "two", "three");
        enter("serra", "theirs");

        assertThat(started).containsExactly("one", "two", "theirs");
    }

    @Test
    void areFreeAgainWhenAllHaveLeft() {
        for (int round = 0; round < 3; round++) {
            enter("quinta", "one", "two");
            lanes.leave("quinta");
            lanes.leave("quinta");
        }

        assertThat(started).hasSize(6);
    }

    private void enter(String key, String... names) {
        for (String name : names) {
            lanes.enter(key, () -> started.add(name));
        }
    }
}
