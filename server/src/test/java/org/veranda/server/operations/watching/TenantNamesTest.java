package org.veranda.server.operations.watching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;
import org.veranda.model.identity.TenantId;
import org.veranda.server.tenancy.Tenant;
import org.veranda.server.testing.MovingClock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

class TenantNamesTest {

    private static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");
    private static final TenantId QUINTA = new TenantId(1);
    private static final TenantId SERRA = new TenantId(2);

    private final Queue<Runnable> background = new ArrayDeque<>();
    private List<Tenant> tenants =
            List.of(new Tenant(QUINTA, "Quinta", NOON), new Tenant(SERRA, "Serra", NOON));
    private final MovingClock clock = new MovingClock(NOON);
    private boolean away;
    private final TenantNames names = new TenantNames(this::tenants, clock, background::add);

    @Test
    void keepNobodyWaitingForThem() {
        assertThat(names.of(SERRA)).isEqualTo("2");
        assertThat(names.of(QUINTA)).isEqualTo("1");
        assertThat(background).hasSize(1);
        background.remove().run();

        assertThat(names.of(SERRA)).isEqualTo("Serra");
        assertThat(background).isEmpty();
    }

    @Test
    void learnOfAnotherNameWithinAMinuteAndKeepTheOldOnesMeanwhile() {
        names.of(SERRA);
        background.remove().run();
        tenants = List.of(new Tenant(SERRA, "Serra Lodge", NOON));
        clock.pass(Duration.ofSeconds(61));
        away = true;
        assertThat(names.of(SERRA)).isEqualTo("Serra");
        background.remove().run();
        away = false;
        clock.pass(Duration.ofSeconds(61));
        assertThat(names.of(SERRA)).isEqualTo("Serra");
        background.remove().run();

        assertThat(names.of(SERRA)).isEqualTo("Serra Lodge");
    }

    private List<Tenant> tenants() {
        if (away) {
            throw new QueryTimeoutException("away");
        }
        return tenants;
    }
}
