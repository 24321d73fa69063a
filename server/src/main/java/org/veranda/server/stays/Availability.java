package org.veranda.server.stays;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.veranda.model.BookingId;
import org.veranda.model.room.RoomId;
import org.veranda.model.room.RoomTypeId;
import org.veranda.server.rooms.RoomQueries;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/// Which rooms and types are free when; a day-use guest takes the night, too.
@Repository
class Availability {

    private final JdbcClient jdbc;
    private final RoomQueries rooms;

    Availability(JdbcClient jdbc, RoomQueries rooms) {
        this.jdbc = jdbc;
        this.rooms = rooms;
    }

    /// There is a room of the type left on every one of the days, not counting that booking itself.
    boolean ofType(RoomTypeId type, Days days, BookingId except) {
        Map<LocalDate, Integer> sold = sold(type, days, except);
        return rooms.sellable(type, days.from(), days.until()).entrySet().stream()
                .allMatch(day -> sold.getOrDefault(day.getKey(), 0) < day.getValue());
    }

    /// No booking of another party has the room on any of the days.
    boolean ofRoom(RoomId room, Days days, BookingId except, long shareGroup) {
        return jdbc.sql(
                        """
                        select not exists (
                            select 1 from bookings
                             where room_id = :room and id <> :except
                               and status in ('confirmed', 'checked-in')
                               and coalesce(share_group, -id) <> :share
                               and daterange(arrival, greatest(departure, arrival + 1))
                                   && daterange(:from, :until))
                        """)
                .param("room", room.value())
                .param("except", except.value())
                .param("share", shareGroup)
                .param("from", days.from())
                .param("until", days.until())
                .query(Boolean.class)
                .single();
    }

    private Map<LocalDate, Integer> sold(RoomTypeId type, Days days, BookingId except) {
        Map<LocalDate, Integer> byDay = new HashMap<>();
        jdbc.sql(
                        """
                        select day::date as day, count(*) as rooms
                          from generate_series(:from::date, :until::date - 1, interval '1 day') day
                          join bookings on arrival <= day and greatest(departure, arrival + 1) > day
                         where room_type_id = :type and id <> :except
                           and status in ('confirmed', 'checked-in')
                         group by 1
                        """)
                .param("type", type.value())
                .param("except", except.value())
                .param("from", days.from())
                .param("until", days.until())
                .query(row -> {
                    byDay.put(row.getObject("day", LocalDate.class), row.getInt("rooms"));
                });
        return byDay;
    }
}
