package org.veranda.server.stays;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.veranda.model.Refusal;
import org.veranda.model.RefusalCode;
import org.veranda.model.booking.Booking;
import org.veranda.model.booking.BookingStatus;
import org.veranda.model.room.Property;
import org.veranda.server.journal.Journal;
import org.veranda.server.journal.StreamName;
import org.veranda.server.problem.RefusedException;
import org.veranda.server.rooms.Origin;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.wire.BookingSummary;
import org.veranda.wire.BookingView;
import org.veranda.wire.TenantEvent;

import java.time.Clock;
import java.util.List;

/// Stores what became of bookings, with their history, and tells: the guest to the front desk only.
@Component
class BookingRecorder {

    private final Bookings bookings;
    private final BookingChanges changes;
    private final Journal journal;
    private final Clock clock;

    BookingRecorder(Bookings bookings, BookingChanges changes, Journal journal, Clock clock) {
        this.bookings = bookings;
        this.changes = changes;
        this.journal = journal;
        this.clock = clock;
    }

    /// New ones have nothing before; all of them were decided, and are stored together.
    void record(List<BookingChanges.Entry> entries, Origin origin, Property property) {
        try {
            bookings.insert(
                    entries.stream()
                            .filter(entry -> entry.before() == null)
                            .map(BookingChanges.Entry::after)
                            .toList());
            bookings.update(
                    entries.stream()
                            .filter(entry -> entry.before() != null)
                            .map(BookingChanges.Entry::after)
                            .toList());
        } catch (DataIntegrityViolationException violation) {
            throw taken(entries.getFirst(), violation);
        }
        changes.add(entries, origin, property.businessDate(), clock.instant());
        entries.forEach(this::tell);
    }

    /// Shows a booking, unchanged, to those who did not have it in sight.
    void show(Booking booking) {
        journal.append(
                StreamName.frontdesk(CurrentTenant.get()),
                new TenantEvent.BookingChanged(BookingView.of(booking)));
    }

    private void tell(BookingChanges.Entry entry) {
        Booking after = entry.after();
        StreamName everyone = StreamName.tenant(CurrentTenant.get());
        StreamName frontDesk = StreamName.frontdesk(CurrentTenant.get());
        if (became(BookingStatus.IN_HOUSE, entry)) {
            journal.append(everyone, new TenantEvent.BookingCheckedIn(BookingSummary.of(after)));
            journal.append(frontDesk, new TenantEvent.GuestCheckedIn(BookingView.of(after)));
        } else if (became(BookingStatus.CHECKED_OUT, entry)) {
            journal.append(everyone, new TenantEvent.BookingCheckedOut(BookingSummary.of(after)));
            journal.append(frontDesk, new TenantEvent.GuestCheckedOut(BookingView.of(after)));
        } else {
            show(after);
        }
    }

    private static boolean became(BookingStatus status, BookingChanges.Entry entry) {
        Booking before = entry.before();
        return entry.after().status() == status && (before == null || before.status() != status);
    }

    /// Two desks may find a room or a reference free at the same moment; the table tells the second.
    private static RuntimeException taken(
            BookingChanges.Entry entry, DataIntegrityViolationException violation) {
        String said = String.valueOf(violation.getMostSpecificCause().getMessage());
        if (said.contains("rooms_are_not_double_booked") || said.contains("one_party_in_house")) {
            return refused(
                    entry, RefusalCode.ROOM_TAKEN, "Another booking has the room on these days.");
        }
        return said.contains("bookings_tenant_id_reference_key")
                ? refused(
                        entry,
                        RefusalCode.INVALID,
                        "Cannot use the reference: another booking got it at this moment.")
                : violation;
    }

    private static RefusedException refused(
            BookingChanges.Entry entry, RefusalCode code, String message) {
        Booking before = entry.before();
        return new RefusedException(
                new Refusal(
                        code,
                        "booking",
                        before == null ? "none" : before.status().wire(),
                        entry.command().substring(entry.command().indexOf('.') + 1),
                        message,
                        List.of(),
                        List.of()),
                before == null ? null : BookingView.of(before));
    }
}
