package org.veranda.server.stays;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.veranda.model.BookingId;
import org.veranda.model.booking.Booking;
import org.veranda.model.booking.BookingStatus;
import org.veranda.model.room.RoomId;
import org.veranda.server.tenancy.CurrentTenant;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The bookings of the current tenant, as stored; the table itself refuses to double-book a room.
@Repository
class Bookings {

    private static final String COLUMNS =
            """
            reference, status, guest_name, adults, children, room_type_id, room_id, room_locked,
            arrival, departure, arrival_time, walk_in, advance_checked_in, pre_registered,
            queued_since, queue_priority, share_group, option_until, stayed_from, note, version
            """;

    private static final String INSERT =
            "insert into bookings (tenant_id, id, "
                    + COLUMNS
                    + ") values (:tenant, :id, "
                    + values()
                    + ")";

    private static final String UPDATE =
            "update bookings set (" + COLUMNS + ") = (" + values() + ") where id = :id";

    private static final String LATER =
            "set constraints rooms_are_not_double_booked, one_party_in_house deferred";

    private static final String NOW =
            "set constraints rooms_are_not_double_booked, one_party_in_house immediate";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    Bookings(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    Optional<Booking> lock(BookingId id) {
        return jdbc.sql("select * from bookings where id = :id for update")
                .param("id", id.value())
                .query((row, _) -> BookingRows.read(row))
                .optional();
    }

    /// Locks in the order of the ids.
    List<Booking> lock(Collection<BookingId> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select * from bookings where id in (:ids) order by id for update")
                        .param("ids", ids.stream().map(BookingId::value).toList())
                        .query((row, _) -> BookingRows.read(row))
                        .list();
    }

    List<BookingId> lockInHouse(RoomId room) {
        return jdbc.sql(
                        """
                        select id from bookings
                         where room_id = :room and status = 'checked-in' order by id for update
                        """)
                .param("room", room.value())
                .query((row, _) -> new BookingId(row.getLong("id")))
                .list();
    }

    /// Promised for that day or before, and tentative ones whose option ran out: what a day's end ends.
    List<Booking> lockOverdue(LocalDate closing) {
        return jdbc.sql(
                        """
                        select * from bookings
                         where status = 'confirmed' and arrival <= :closing
                            or status = 'tentative' and option_until < :closing
                         order by id for update
                        """)
                .param("closing", closing)
                .query((row, _) -> BookingRows.read(row))
                .list();
    }

    /// Those that come into sight on that day.
    List<Booking> arriving(LocalDate day) {
        return jdbc.sql(
                        """
                        select * from bookings
                         where arrival = :day
                           and status in ('confirmed', 'tentative', 'waitlisted', 'inquiry')
                         order by id
                        """)
                .param("day", day)
                .query((row, _) -> BookingRows.read(row))
                .list();
    }

    /// Those of a status, or of any, that touch the days.
    List<Booking> find(
            @Nullable BookingStatus status, @Nullable LocalDate from, @Nullable LocalDate until) {
        return jdbc.sql(
                        """
                        select * from bookings
                         where (:status::text is null or status = :status)
                           and (:from::date is null or departure >= :from)
                           and (:until::date is null or arrival <= :until)
                         order by arrival, id
                        """)
                .param("status", status == null ? null : status.wire())
                .param("from", from)
                .param("until", until)
                .query((row, _) -> BookingRows.read(row))
                .list();
    }

    /// In house, arriving from yesterday on within some days, or departed since yesterday.
    List<Booking> current(LocalDate businessDate, int daysAhead) {
        return jdbc.sql(
                        """
                        select * from bookings
                         where status = 'checked-in'
                            or status in ('confirmed', 'tentative', 'waitlisted', 'inquiry')
                               and arrival <= :today::date + :ahead::int
                               and departure >= :today::date - 1
                            or status in ('checked-out', 'cancelled', 'no-show')
                               and arrival <= :today::date + :ahead::int
                               and departure >= :today::date - 1
                         order by arrival, id
                        """)
                .param("today", businessDate)
                .param("ahead", daysAhead)
                .query((row, _) -> BookingRows.read(row))
                .list();
    }

    Optional<Booking> find(BookingId id) {
        return jdbc.sql("select * from bookings where id = :id")
                .param("id", id.value())
                .query((row, _) -> BookingRows.read(row))
                .optional();
    }

    /// Those that have the room, in house or to come, and those who left it today.
    List<Booking> ofRoom(RoomId room, LocalDate businessDate) {
        return jdbc.sql(
                        """
                        select * from bookings
                         where room_id = :room
                           and (status in ('confirmed', 'checked-in')
                                or status = 'checked-out' and departure = :today)
                         order by arrival, id
                        """)
                .param("room", room.value())
                .param("today", businessDate)
                .query((row, _) -> BookingRows.read(row))
                .list();
    }

    /// All of that kind, of any room.
    List<Booking> ofRooms(LocalDate businessDate) {
        return jdbc.sql(
                        """
                        select * from bookings
                         where room_id is not null
                           and (status = 'checked-in'
                                or status = 'confirmed' and arrival <= :today
                                or status = 'checked-out' and departure = :today)
                         order by arrival, id
                        """)
                .param("today", businessDate)
                .query((row, _) -> BookingRows.read(row))
                .list();
    }

    BookingId nextId() {
        return nextIds(1).getFirst();
    }

    List<BookingId> nextIds(int count) {
        return jdbc.sql(
                        """
                        select nextval(pg_get_serial_sequence('bookings', 'id'))
                          from generate_series(1, :count)
                        """)
                .param("count", count)
                .query((row, _) -> new BookingId(row.getLong(1)))
                .list();
    }

    void insert(Collection<Booking> bookings) {
        batches.batchUpdate(INSERT, sources(bookings));
    }

    /// Those that change rooms with each other are looked at when all are where they go.
    void update(Collection<Booking> bookings) {
        boolean several = bookings.size() > 1;
        if (several) {
            jdbc.sql(LATER).update();
        }
        batches.batchUpdate(UPDATE, sources(bookings));
        if (several) {
            jdbc.sql(NOW).update();
        }
    }

    /// Which of these references are taken.
    Set<String> known(Collection<String> references) {
        return Set.copyOf(
                jdbc.sql("select reference from bookings where reference = any(:references)")
                        .param("references", references.toArray(String[]::new))
                        .query(String.class)
                        .list());
    }

    private static SqlParameterSource[] sources(Collection<Booking> bookings) {
        long tenant = CurrentTenant.get().value();
        return bookings.stream()
                .map(booking -> BookingRows.write(booking).addValue("tenant", tenant))
                .toArray(SqlParameterSource[]::new);
    }

    private static String values() {
        return COLUMNS.strip().replaceAll("(\\w+)", ":$1");
    }
}
