package org.veranda.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.veranda.desktop.connection.ConnectionState;
import org.veranda.desktop.connection.OfflineReason;

import java.time.Instant;
import java.util.List;

class FreshnessTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void isNeverFreshUnlessTheConnectionIsLive() {
        List<ConnectionState> others =
                List.of(
                        new ConnectionState.Connecting(),
                        new ConnectionState.CatchingUp(),
                        new ConnectionState.Offline(OfflineReason.SERVER_BUSY, NOW));

        assertThat(others)
                .allSatisfy(state ->
                        assertThat(Freshness.of(state, NOW, NOW)).isEqualTo(Freshness.AGING));
        assertThat(Freshness.of(new ConnectionState.Live(), NOW, NOW)).isEqualTo(Freshness.FRESH);
    }
}
