package org.veranda.server.realtime.channels.happening;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.veranda.server.realtime.engine.membership.ChannelKey;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class AllHappeningsTest {

    @Test
    void tellsTheOthersWhateverOneListenerThrows() {
        List<String> heard = new ArrayList<>();
        Happenings all = Happenings.all(List.of(new Listener(null), new Listener(heard)));

        all.occupied(new ChannelKey("one", "room"), "one", Instant.EPOCH);
        all.occupied(new ChannelKey("two", "room"), "two", Instant.EPOCH);

        assertThat(heard).containsExactly("one", "two");
    }

    /// @param heard where it notes who told it; without, it fails
    private record Listener(@Nullable List<String> heard) implements Happenings {

        @Override
        public void occupied(ChannelKey channel, String appId, Instant at) {
            if (heard == null) {
                throw new IllegalStateException("made to fail");
            }
            heard.add(appId);
        }
    }
}
