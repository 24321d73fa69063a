package org.veranda.server.housekeeping;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.veranda.model.task.TaskId;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.tenancy.Tenants;

import java.time.Clock;
import java.time.Instant;

/// Lets the tasks' clocks strike, tenant by tenant and task by task.
@Component
class TaskClockJob {

    private static final Logger log = LoggerFactory.getLogger(TaskClockJob.class);

    private final Tenants tenants;
    private final TaskClock clocks;
    private final Clock clock;

    TaskClockJob(Tenants tenants, TaskClock clocks, Clock clock) {
        this.tenants = tenants;
        this.clocks = clocks;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT15S", initialDelayString = "PT15S")
    void strike() {
        tenants.all().forEach(tenant -> CurrentTenant.run(tenant.id(), this::strikeNow));
    }

    private void strikeNow() {
        try {
            strike(clock.instant());
        } catch (RuntimeException e) {
            log.error("Cannot look at the clocks of tenant {}", CurrentTenant.get(), e);
        }
    }

    /// For the current tenant; answers how many tasks changed.
    int strike(Instant now) {
        return (int) clocks.due(now).stream().filter(task -> strike(task, now)).count();
    }

    private boolean strike(TaskId task, Instant now) {
        try {
            return clocks.strike(task, now);
        } catch (RuntimeException e) {
            log.error("Cannot look at the clock of task {}", task, e);
            return false;
        }
    }
}
