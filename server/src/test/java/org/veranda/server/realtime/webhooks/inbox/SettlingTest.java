package org.veranda.server.realtime.webhooks.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.veranda.server.realtime.engine.membership.ChannelKey;
import org.veranda.server.testing.WireRow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// wire.md, "Webhooks": vacated and removed wait 3 s and are dropped when the client is back.
class SettlingTest {

    /// A time that is about to begin anew, as [System#nanoTime] may be.
    private static final long START = Long.MAX_VALUE - 1_000;

    private static final ChannelKey QUINTA = new ChannelKey("quinta", "room");
    private static final ChannelKey SERRA = new ChannelKey("serra", "room");

    private final Settling settling = new Settling();
    private final List<String> told = new ArrayList<>();

    @Test
    @WireRow("webhooks.three-seconds")
    void tellsWhoCameAtOnceAndWhoLeftAfterThreeSeconds() {
        take("channel_occupied", QUINTA, 0);
        take("channel_vacated", QUINTA, 1_000);
        settle(3_999);
        assertThat(told).containsExactly("channel_occupied quinta");

        settle(4_000);
        assertThat(told).containsExactly("channel_occupied quinta", "channel_vacated quinta");
    }

    @Test
    void tellsNothingOfWhoLeftAndCameBack() {
        take("channel_vacated", QUINTA, 0);
        take("channel_occupied", QUINTA, 2_999);
        settle(60_000);
        assertThat(told).isEmpty();

        take("channel_vacated", QUINTA, 61_000);
        take("channel_occupied", QUINTA, 61_001);
        take("channel_vacated", QUINTA, 61_002);
        settle(64_002);
        assertThat(told).containsExactly("channel_vacated quinta");
    }

    @Test
    void takesOneAppsComingForNobodyElsesReturn() {
        take("channel_vacated", QUINTA, 0);
        take("channel_occupied", SERRA, 1);
        settle(3_000);

        assertThat(told).containsExactly("channel_occupied serra", "channel_vacated quinta");
    }

    @Test
    void knowsMembersByTheirIds() {
        take("member_removed", QUINTA, 0, "1");
        take("member_removed", QUINTA, 0, "2");
        take("channel_vacated", QUINTA, 0);
        take("member_added", QUINTA, 10, "2");
        settle(3_000);

        assertThat(told).containsExactly("member_removed quinta 1", "channel_vacated quinta");
    }

    @Test
    void tellsTheRestAtTheEnd() {
        take("channel_vacated", QUINTA, 0);
        settling.settleAll(this::tell);

        assertThat(told).containsExactly("channel_vacated quinta");
    }

    private void take(String event, ChannelKey channel, long millis, String... user) {
        Map<String, Object> details = user.length == 0 ? Map.of() : Map.of("user_id", user[0]);
        settling.take(
                new Happening(event, channel, channel.scope(), Instant.EPOCH, details),
                nanos(millis),
                this::tell);
    }

    private void settle(long millis) {
        settling.settle(nanos(millis), this::tell);
    }

    private static long nanos(long millis) {
        return START + Duration.ofMillis(millis).toNanos();
    }

    private void tell(Happening happening) {
        String user = (String) happening.details().getOrDefault("user_id", "");
        told.add((happening.event() + " " + happening.channel().scope() + " " + user).strip());
    }
}
