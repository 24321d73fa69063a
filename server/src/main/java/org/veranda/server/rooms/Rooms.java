package org.veranda.server.rooms;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.veranda.model.room.LocationId;
import org.veranda.model.room.Occupancy;
import org.veranda.model.room.Room;
import org.veranda.model.room.RoomId;
import org.veranda.model.room.RoomTypeId;
import org.veranda.model.room.Service;
import org.veranda.server.tenancy.PropertyLock;
import org.veranda.wire.WireCodec;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The rooms of the current tenant, as stored. Who locks or writes them holds the [PropertyLock] already.
@Repository
class Rooms {

    private static final String SELECT =
            """
            select r.*, t.name as type_name, l.name as location_name,
                   (select json_agg(json_build_object('id', b.id, 'kind', b.kind, 'state', b.state,
                               'from', b.from_date, 'through', b.through_date,
                               'return_status', b.return_status, 'reason', b.reason,
                               'work_order_open', b.work_order_open) order by b.from_date, b.id)
                      from room_blocks b
                     where b.tenant_id = r.tenant_id and b.room_id = r.id
                       and b.state in ('planned', 'deferred', 'active')) as blocks,
                   (select a.alarm_type from room_blocking_alarm a
                     where a.tenant_id = r.tenant_id and a.room_id = r.id) as alarm
              from rooms r
              join room_types t on t.tenant_id = r.tenant_id and t.id = r.room_type_id
              join locations l on l.tenant_id = r.tenant_id and l.id = r.location_id
            """;

    private static final String ORDER = " order by l.sort_order, l.name, r.name, r.id";

    private static final String UPDATE =
            """
            update rooms
               set occupancy = :occupancy, persons = :persons, condition = :condition,
                   condition_on = :condition_on, dirty_epoch = :dirty_epoch, service = :service,
                   guest_request = :guest_request, turndown = :turndown,
                   attendant_id = :attendant_id, attendant_name = :attendant_name,
                   double_lock = :double_lock, rush = :rush, held_until = :held_until,
                   held_for = :held_for, note = :note, observation = :observation::jsonb,
                   stay_version = :stay_version, version = :version, status_since = :status_since
             where id = :id
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final WireCodec codec;
    private final RowMapper<PlacedRoom> row;

    Rooms(JdbcClient jdbc, NamedParameterJdbcTemplate batches, WireCodec codec) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.codec = codec;
        this.row = (result, _) -> RoomRows.read(result, codec);
    }

    /// Locks first and reads then: what a waiter reads with the lock would else be of before.
    Optional<PlacedRoom> lock(RoomId id) {
        return lock(List.of(id)).stream().findFirst();
    }

    /// Locks in the order of the ids, so that two who want the same rooms never wait for each other.
    List<PlacedRoom> lock(Collection<RoomId> ids) {
        take(ids);
        return jdbc.sql(SELECT + " where r.id in (:ids) order by r.id")
                .param("ids", numbers(ids))
                .query(row)
                .list();
    }

    /// Locks without reading.
    void take(Collection<RoomId> ids) {
        PropertyLock.require();
        jdbc.sql("select id from rooms where id in (:ids) order by id for update")
                .param("ids", numbers(ids))
                .query(Long.class)
                .list();
    }

    /// Who counts what is left of a type to sell it does so alone.
    void takeType(RoomTypeId type) {
        jdbc.sql("select id from room_types where id = :type for no key update")
                .param("type", type.value())
                .query(Long.class)
                .list();
    }

    private static List<Long> numbers(Collection<RoomId> ids) {
        return ids.stream().map(RoomId::value).toList();
    }

    List<PlacedRoom> lockAll() {
        PropertyLock.require();
        jdbc.sql("select id from rooms order by id for update").query(Long.class).list();
        return jdbc.sql(SELECT + " order by r.id").query(row).list();
    }

    /// Those that are kept for nobody any more, and free to be given.
    List<RoomId> lapsed(Instant now) {
        return jdbc.sql(
                        """
                        select id from rooms
                         where held_until <= :now
                           and occupancy = 'vacant' and service = 'in_service'
                         order by id
                        """)
                .param("now", RoomRows.at(now))
                .query((row, _) -> new RoomId(row.getLong("id")))
                .list();
    }

    Optional<PlacedRoom> find(RoomId id) {
        return jdbc.sql(SELECT + " where r.id = :id").param("id", id.value()).query(row).optional();
    }

    List<PlacedRoom> all() {
        return jdbc.sql(SELECT + ORDER).query(row).list();
    }

    Map<RoomId, RoomPlace> places(Collection<RoomId> ids) {
        return places(ids, "");
    }

    /// The same, and whoever changes one of them waits; in the order of the ids, as all who lock rooms.
    Map<RoomId, RoomPlace> hold(Collection<RoomId> ids) {
        return places(ids, "order by id for share");
    }

    private Map<RoomId, RoomPlace> places(Collection<RoomId> ids, String locked) {
        Map<RoomId, RoomPlace> places = new HashMap<>();
        jdbc.sql(
                        """
                        select id, location_id, occupancy, service, attendant_id is not null as inside
                          from rooms where id in (:ids)
                        """
                                + locked)
                .param("ids", numbers(ids))
                .query(row -> {
                    places.put(
                            new RoomId(row.getLong("id")),
                            new RoomPlace(
                                    new LocationId(row.getLong("location_id")),
                                    RoomRows.word(Occupancy.class, row.getString("occupancy")),
                                    RoomRows.word(Service.class, row.getString("service")),
                                    row.getBoolean("inside")));
                });
        return places;
    }

    /// How many rooms of the type may be sold on each of these days, the last one not included.
    Map<LocalDate, Integer> sellable(RoomTypeId type, LocalDate from, LocalDate until) {
        Map<LocalDate, Integer> byDay = new HashMap<>();
        jdbc.sql(
                        """
                        select day::date as day,
                               (select count(*) from rooms where room_type_id = :type)
                               - (select count(*) from room_blocks b
                                    join rooms r on r.tenant_id = b.tenant_id and r.id = b.room_id
                                   where r.room_type_id = :type and b.kind in ('ooo', 'ooi')
                                     and b.state in ('planned', 'deferred', 'active')
                                     and b.from_date <= day
                                     and coalesce(b.through_date >= day, true)) as rooms
                          from generate_series(:from::date, :until::date - 1, interval '1 day') day
                        """)
                .param("type", type.value())
                .param("from", from)
                .param("until", until)
                .query(row -> {
                    byDay.put(row.getObject("day", LocalDate.class), row.getInt("rooms"));
                });
        return byDay;
    }

    void update(Room room) {
        PropertyLock.require();
        jdbc.sql(UPDATE).paramSource(RoomRows.write(room, codec)).update();
    }

    void update(Collection<Room> rooms) {
        PropertyLock.require();
        batches.batchUpdate(
                UPDATE,
                rooms.stream()
                        .map(room -> RoomRows.write(room, codec))
                        .toArray(SqlParameterSource[]::new));
    }

    void reserve(RoomId id, Reservation today) {
        PropertyLock.require();
        jdbc.sql("update rooms set reservation = :flag, queued = :queued where id = :id")
                .param("id", id.value())
                .param("flag", RoomRows.word(today.flag()))
                .param("queued", today.queued())
                .update();
    }
}
