package org.veranda.server.stays;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.veranda.model.BookingId;
import org.veranda.model.booking.BookingStatus;
import org.veranda.model.identity.Permission;
import org.veranda.server.identity.Actor;
import org.veranda.wire.BookingView;

import java.time.LocalDate;
import java.util.List;

/// Answers what those who may see guests ask about bookings of the current tenant.
@Service
@Transactional(readOnly = true)
public class StayQueries {

    private final Bookings bookings;

    StayQueries(Bookings bookings) {
        this.bookings = bookings;
    }

    /// The booking, or a 404: a foreign tenant's is no different from none.
    public BookingView get(BookingId id, Actor actor) {
        actor.require(Permission.VIEW_BOOKINGS);
        actor.require(Permission.VIEW_GUEST_DETAILS);
        return bookings.find(id).map(BookingView::of).orElseThrow(() -> StayService.unknown(id));
    }

    /// Bookings in house, arriving within that many days or departed within one: what a desk works with.
    public List<BookingView> current(LocalDate businessDate, int daysAhead) {
        return bookings.current(businessDate, daysAhead).stream().map(BookingView::of).toList();
    }

    List<BookingView> find(
            @Nullable BookingStatus status,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            Actor actor) {
        actor.require(Permission.VIEW_BOOKINGS);
        actor.require(Permission.VIEW_GUEST_DETAILS);
        return bookings.find(status, from, until).stream().map(BookingView::of).toList();
    }
}
