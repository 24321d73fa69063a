package org.veranda.server.stays;

import io.micrometer.core.instrument.MeterRegistry;

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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Closes each tenant's business date when its time has come, and catches up after a few days without
/// the server. A date that lies further back waits for people, and the server says so: guests came and
/// went meanwhile who would all be no-shows, or it was set on purpose.
@Component
class EndOfDayJob {

    private static final Logger log = LoggerFactory.getLogger(EndOfDayJob.class);
    private static final Duration LONGEST_LAG = Duration.ofDays(4);

    private final Tenants tenants;
    private final Properties properties;
    private final EndOfDay endOfDay;
    private final Clock clock;
    private final Set<TenantId> waiting = ConcurrentHashMap.newKeySet();

    EndOfDayJob(
            Tenants tenants,
            Properties properties,
            EndOfDay endOfDay,
            Clock clock,
            MeterRegistry registry) {
        this.tenants = tenants;
        this.properties = properties;
        this.endOfDay = endOfDay;
        this.clock = clock;
        registry.gauge("veranda.business.dates.waiting", waiting, Set::size);
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
            tellWhetherItWaits(tenant, now);
        } catch (ConflictException another) {
            log.info("The day of tenant {} was closed elsewhere", tenant);
        } catch (RuntimeException e) {
            log.error("Cannot close the day of tenant {}", tenant, e);
        }
    }

    private void tellWhetherItWaits(TenantId tenant, Instant now) {
        Property property = properties.current();
        if (!waits(property, now)) {
            waiting.remove(tenant);
        } else if (waiting.add(tenant)) {
            log.warn(
                    "The business date of tenant {} stays at {} until a person closes that day: it is"
                            + " over for more than {} days",
                    tenant,
                    property.businessDate(),
                    LONGEST_LAG.toDays());
        }
    }

    /// The date lies too far back to be closed without anybody looking.
    static boolean waits(Property property, Instant now) {
        return !now.isBefore(end(property.businessDate(), property).plus(LONGEST_LAG));
    }

    static boolean due(Property property, Instant now) {
        Instant end = end(property.businessDate(), property);
        return !now.isBefore(end) && !waits(property, now);
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
