package org.veranda.server.alarms;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.veranda.model.alarm.AlarmId;
import org.veranda.model.identity.TenantId;
import org.veranda.server.tenancy.Collisions;
import org.veranda.server.tenancy.CurrentTenant;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Looks twice a second for whose alarms time has something to do: one question over all tenants.
@Component
class DueAlarms {

    private static final Logger LOG = LoggerFactory.getLogger(DueAlarms.class);

    /// What is left after so many turns of each tenant waits for the next look, which sees others, too.
    private static final int TURNS = 20;

    private static final Duration LATER = Duration.ofMinutes(1);

    private final JdbcClient platform;
    private final AlarmDeadlines deadlines;
    private final Clock clock;
    private final Counter postponed;

    DueAlarms(
            @Qualifier("platform") JdbcClient platform,
            AlarmDeadlines deadlines,
            Clock clock,
            MeterRegistry registry) {
        this.platform = platform;
        this.deadlines = deadlines;
        this.clock = clock;
        this.postponed = registry.counter("veranda.alarms.postponed");
    }

    /// Tenants take turns, so that one with much to do keeps no other waiting.
    @Scheduled(fixedDelayString = "PT0.5S", initialDelayString = "PT2S")
    void look() {
        Set<TenantId> due = new LinkedHashSet<>(tenants());
        for (int turn = 0; turn < TURNS && !due.isEmpty(); turn++) {
            due.removeIf(tenant -> !CurrentTenant.call(tenant, this::meet));
        }
    }

    private List<TenantId> tenants() {
        return platform.sql(
                        "select distinct tenant_id from alarm where due_at <= :now::timestamptz")
                .param("now", clock.instant().toString())
                .query((row, _) -> new TenantId(row.getLong("tenant_id")))
                .list();
    }

    /// All together, or else one by one, so that one that cannot be done holds up no other; whether there may be more.
    private boolean meet() {
        Instant now = clock.instant();
        List<AlarmId> due = deadlines.due(now);
        try {
            deadlines.meet(due, now);
        } catch (RuntimeException together) {
            LOG.warn(
                    "Cannot do together what is due for alarms of tenant {}: {}",
                    CurrentTenant.get(),
                    together.toString());
            due.forEach(alarm -> meet(alarm, now));
        }
        return due.size() == AlarmDeadlines.MOST;
    }

    private void meet(AlarmId alarm, Instant now) {
        try {
            deadlines.meet(List.of(alarm), now);
        } catch (RuntimeException e) {
            if (!Collisions.caused(e)) {
                LOG.error(
                        "Cannot do what is due for alarm {} of tenant {}, for now",
                        alarm,
                        CurrentTenant.get(),
                        e);
                postponed.increment();
                deadlines.postpone(alarm, now.plus(LATER));
            }
        }
    }
}
