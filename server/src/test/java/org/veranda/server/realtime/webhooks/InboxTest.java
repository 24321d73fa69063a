package org.veranda.server.realtime.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.veranda.server.realtime.engine.ChannelKey;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class InboxTest {

    @Test
    void letsTheOldestGiveWayWhenItIsFullAndCountsThem() {
        Inbox inbox = new Inbox(3);
        for (String channel : List.of("a", "b", "c", "d", "e")) {
            inbox.put(
                    new Happening(
                            "cache_miss",
                            new ChannelKey("quinta", channel),
                            "quinta",
                            Instant.EPOCH,
                            Map.of()));
        }

        assertThat(taken(inbox, 2)).containsExactly("c", "d");
        assertThat(taken(inbox, 2)).containsExactly("e");
        assertThat(inbox.lost()).isEqualTo(2);
    }

    private static List<String> taken(Inbox inbox, int atMost) {
        List<String> taken = new ArrayList<>();
        inbox.take(atMost, happening -> taken.add(happening.channel().name()));
        return taken;
    }
}
