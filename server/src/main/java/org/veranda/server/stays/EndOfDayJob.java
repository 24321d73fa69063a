package org.veranda.server.stays;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.veranda.model.identity.TenantId;
import org.veranda.model.room.Property;
import org.veranda.server.problem.ConflictException;
import org.veranda.server.rooms.Origin;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.tenancy.Properties;
import org.veranda.server.tenancy.Tenants;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/// Closes each tenant's business date when its time has come, and catches up after a few days without
/// the server. A date that lies further back was set on purpose and is left to people.
@Component
class EndOfDayJob {

    private static final Logger log = LoggerFactory.getLogger(EndOfDayJob.class);
    private static final Duration LONGEST_LAG = Duration.ofDays(4);

    private final Tenants tenants;
    private final Properties properties;
    private final EndOfDay endOfDay;
    private final Clock clock;

    EndOfDayJob(Tenants tenants, Properties properties, EndOfDay endOfDay, Clock clock) {
        this.tenants = tenants;
        this.properties = properties;
        this.endOfDay = endOfDay;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT30S")
    void closeWhatIsDue() {
        tenants.all().forEach(tenant -> CurrentTenant.run(tenant.id(), () -> close(tenant.id())));
    }

    private void close(TenantId tenant) {
        try {
            Instant now = clock.instant();
            for (Property property = properties.current();
                    due(property, now);
                    property = properties.current()) {
                DayClosed closed = endOfDay.close(property.businessDate(), Origin.house(now));
                log.info("Closed the day of tenant {}: {}", tenant, closed);
            }
        } catch (ConflictException another) {
            log.info("The day of tenant {} was closed elsewhere", tenant);
        } catch (RuntimeException e) {
            log.error("Cannot close the day of tenant {}", tenant, e);
        }
    }

    static boolean due(Property property, Instant now) {
        Instant end = end(property.businessDate(), property);
        return !now.isBefore(end) && now.isBefore(end.plus(LONGEST_LAG));
    }

    /// A time before noon is of the next calendar day.
    private static Instant end(LocalDate day, Property property) {
        boolean afterMidnight = property.endOfDay().isBefore(LocalTime.NOON);
        return day.plusDays(afterMidnight ? 1 : 0)
                .atTime(property.endOfDay())
                .atZone(property.timeZone())
                .toInstant();
    }
}
