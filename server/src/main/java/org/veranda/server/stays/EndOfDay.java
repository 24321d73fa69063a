package org.veranda.server.stays;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.veranda.model.Decision;
import org.veranda.model.booking.Booking;
import org.veranda.model.booking.BookingCommand;
import org.veranda.model.booking.BookingContext;
import org.veranda.model.booking.BookingRules;
import org.veranda.model.booking.BookingStatus;
import org.veranda.model.room.Property;
import org.veranda.model.room.RoomId;
import org.veranda.server.identity.AuditTrail;
import org.veranda.server.journal.Journal;
import org.veranda.server.journal.StreamName;
import org.veranda.server.problem.ConflictException;
import org.veranda.server.rooms.Origin;
import org.veranda.server.rooms.Reservation;
import org.veranda.server.rooms.RoomsAtEndOfDay;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.tenancy.Properties;
import org.veranda.wire.PropertyView;
import org.veranda.wire.TenantEvent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// Ends a business date: guests who did not come, options that lapsed, every room, and the date itself,
/// as one transaction with one batch of events. Commands of the tenant wait meanwhile.
@Service
@Transactional
public class EndOfDay {

    private final Properties properties;
    private final Bookings bookings;
    private final BookingRecorder recorder;
    private final RoomsAtEndOfDay rooms;
    private final Journal journal;
    private final AuditTrail audit;

    EndOfDay(
            Properties properties,
            Bookings bookings,
            BookingRecorder recorder,
            RoomsAtEndOfDay rooms,
            Journal journal,
            AuditTrail audit) {
        this.properties = properties;
        this.bookings = bookings;
        this.recorder = recorder;
        this.rooms = rooms;
        this.journal = journal;
        this.audit = audit;
    }

    /// The same by a person, who is written down.
    public DayClosed closeByHand(LocalDate day, Origin origin) {
        DayClosed closed = close(day, origin);
        audit.note(AuditTrail.Kind.DAY_CLOSED, "%s closed: %s".formatted(day, closed));
        return closed;
    }

    /// Naming the day makes it safe to ask twice: a day that is over cannot be closed again.
    public DayClosed close(LocalDate day, Origin origin) {
        Property closing = properties.lock();
        if (!closing.businessDate().equals(day)) {
            throw new ConflictException(
                    "Cannot close %s: the business date is %s."
                            .formatted(day, closing.businessDate()));
        }
        Property opening = closing.on(day.plusDays(1));
        properties.update(opening);
        journal.append(
                StreamName.tenant(CurrentTenant.get()),
                new TenantEvent.PropertyChanged(PropertyView.of(CurrentTenant.get(), opening)));
        List<BookingChanges.Entry> ended = endOverdue(closing, origin);
        bookings.arriving(opening.businessDate().plusDays(Sight.DAYS_AHEAD))
                .forEach(recorder::show);
        int changed = rooms.roll(closing, opening, reservations(opening), origin);
        long noShows =
                ended.stream().filter(e -> e.after().status() == BookingStatus.NO_SHOW).count();
        return new DayClosed(
                opening.businessDate(), (int) noShows, ended.size() - (int) noShows, changed);
    }

    /// A guest who waits in the lobby is no no-show.
    private List<BookingChanges.Entry> endOverdue(Property closing, Origin origin) {
        List<BookingChanges.Entry> ended = new ArrayList<>();
        for (Booking booking : bookings.lockOverdue(closing.businessDate())) {
            if (booking.queued() != null || booking.advanceCheckedIn()) {
                continue;
            }
            BookingCommand.Continuing command =
                    booking.status() == BookingStatus.TENTATIVE
                            ? new BookingCommand.OptionExpire()
                            : new BookingCommand.NoShow();
            if (BookingRules.decide(booking, command, context(closing, origin))
                    instanceof Decision.Changed<Booking>(Booking after)) {
                ended.add(
                        new BookingChanges.Entry(
                                booking, after, "booking." + command.command(), null));
            }
        }
        if (!ended.isEmpty()) {
            recorder.record(ended, origin, closing);
        }
        return ended;
    }

    private Map<RoomId, Reservation> reservations(Property opening) {
        LocalDate today = opening.businessDate();
        Map<RoomId, Reservation> byRoom = new HashMap<>();
        bookings.ofRooms(today).stream()
                .collect(Collectors.groupingBy(booking -> Objects.requireNonNull(booking.room())))
                .forEach((room, ofRoom) -> byRoom.put(room, Reservations.of(ofRoom, today)));
        return byRoom;
    }

    private static BookingContext context(Property closing, Origin origin) {
        return new BookingContext(closing, origin.by(), origin.madeAt(), null, true, true, null);
    }
}
