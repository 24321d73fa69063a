package org.veranda.server.realtime.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// When one server tells for another that is gone: where the database was away, nobody could say that they are there.
class WebhookRetentionTest extends AppDeliveries {

    private final List<Duration> told = new ArrayList<>();
    private Duration now = Duration.ofDays(1).negated();

    @Test
    void tellsForAnotherServerOnceItHasBeenThereItselfForAMinute() {
        WebhookRetention retention = retention();

        assertThat(lookAfter(retention, Duration.ZERO)).isEmpty();
        for (int i = 0; i < 5; i++) {
            assertThat(lookAfter(retention, Duration.ofSeconds(10))).isEmpty();
        }
        assertThat(lookAfter(retention, Duration.ofSeconds(10))).containsExactly(serra.id());
    }

    @Test
    void givesTheOthersAMinuteAfterTheDatabaseWasAway() {
        WebhookRetention retention = retention();
        lookAfter(retention, Duration.ZERO);
        for (int i = 0; i < 6; i++) {
            lookAfter(retention, Duration.ofSeconds(10));
        }

        assertThat(lookAfter(retention, Duration.ofSeconds(90))).isEmpty();
        assertThat(lookAfter(retention, Duration.ofSeconds(25))).isEmpty();
        assertThat(lookAfter(retention, Duration.ofSeconds(25))).isEmpty();
        assertThat(lookAfter(retention, Duration.ofSeconds(10))).containsExactly(serra.id());
        assertThat(told).containsOnly(Duration.ofMinutes(1));
    }

    private List<String> lookAfter(WebhookRetention retention, Duration later) {
        now = now.plus(later);
        return retention.lookAfter();
    }

    /// The database's own time cannot be set, so only when it is asked is seen.
    private WebhookRetention retention() {
        PresenceTable asked =
                new PresenceTable(jdbc) {
                    @Override
                    List<String> tellForTheDead(Duration silence) {
                        told.add(silence);
                        return List.of(serra.id());
                    }
                };
        return new WebhookRetention(table, asked, meters, SETTINGS, () -> now.toNanos());
    }
}
