package org.veranda.server.demo;

import org.veranda.model.booking.BookingStatus;
import org.veranda.model.identity.TenantId;
import org.veranda.model.room.Property;
import org.veranda.server.demo.life.Act;
import org.veranda.server.demo.life.Moment;
import org.veranda.server.demo.life.ResortLife;
import org.veranda.server.identity.Actor;
import org.veranda.wire.BookingView;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One demo resort with its people at work. Used by one thread at a time.
final class LivingResort {

    private static final Duration STEP = Duration.ofMinutes(15);
    private static final int REMEMBERED = 3;
    private static final Set<BookingStatus> OVER =
            EnumSet.of(BookingStatus.CHECKED_OUT, BookingStatus.CANCELLED, BookingStatus.NO_SHOW);

    private final TenantId tenant;
    private final Map<String, Actor> people;
    private final ResortLife life;
    private final House house;

    LivingResort(TenantId tenant, Map<String, Actor> people, ResortLife life, House house) {
        this.tenant = tenant;
        this.people = Map.copyOf(people);
        this.life = life;
        this.house = house;
    }

    /// Lives on from the last thing that was told of it, up to now; of days long gone only the ends.
    void catchUp(Instant until, DemoClock clock) {
        live(house.lastTold(tenant), until, clock);
    }

    /// Lives through all days since the business date, up to now.
    void livePast(Instant until, DemoClock clock) {
        live(Instant.EPOCH, until, clock);
    }

    /// Lets the technician and the manager see to the firmware.
    void tend(DemoRollouts rollouts) {
        Actor technician = people.get("maintenance");
        Actor manager = people.get("manager");
        if (technician != null && manager != null) {
            rollouts.tend(technician, manager);
        }
    }

    private void live(Instant since, Instant until, DemoClock clock) {
        Property property = house.property(tenant);
        ZonedDateTime told = since.atZone(property.timeZone());
        ZonedDateTime now = until.atZone(property.timeZone());
        LocalDate today = now.minusNanos(property.endOfDay().toNanoOfDay()).toLocalDate();
        try {
            for (LocalDate day = property.businessDate(); day.isBefore(today); ) {
                if (!day.isBefore(today.minusDays(REMEMBERED))) {
                    liveThrough(day, told, day.atTime(23, 59).atZone(now.getZone()), clock);
                }
                clock.setTo(day.plusDays(1).atTime(property.endOfDay()).atZone(now.getZone()));
                house.endDay(tenant);
                day = house.property(tenant).businessDate();
            }
            liveThrough(today, told, now, clock);
        } finally {
            clock.setToNow();
        }
    }

    private void liveThrough(
            LocalDate day, ZonedDateTime told, ZonedDateTime until, DemoClock clock) {
        ZonedDateTime morning = day.atTime(6, 0).atZone(until.getZone());
        ZonedDateTime moment = told.isAfter(morning) ? told : morning;
        for (; moment.plus(STEP).isBefore(until); moment = moment.plus(STEP)) {
            clock.setTo(moment);
            live(moment.toLocalTime(), STEP);
        }
    }

    /// Does what is done in a moment of that length at that time of day.
    void live(LocalTime timeOfDay, Duration length) {
        List<BookingView> bookings =
                house.bookings(tenant).stream().filter(b -> !OVER.contains(b.status())).toList();
        Moment moment =
                new Moment(
                        house.property(tenant).businessDate(),
                        timeOfDay,
                        length,
                        house.rooms(tenant),
                        bookings,
                        house.work(tenant));
        for (Act act : life.next(moment)) {
            Actor actor = people.get(act.person());
            if (actor != null) {
                house.carryOut(act.command(), actor);
            }
        }
    }
}
