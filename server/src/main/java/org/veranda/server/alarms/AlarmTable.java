package org.veranda.server.alarms;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.veranda.model.alarm.AlarmId;
import org.veranda.model.alarm.AlarmState;
import org.veranda.model.device.DeviceId;
import org.veranda.model.room.RoomId;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.wire.WireCodec;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The alarms of the current tenant, as stored.
@Repository
class AlarmTable {

    private static final String SELECT = "select * from alarm where ";

    private static final String WANTED =
            """
            occurrence > 0
               and (:phases::text[] is null or phase = any(:phases))
               and (:severities::text[] is null or severity = any(:severities))
               and (:room::bigint is null or room_id = :room)
               and (:location::bigint is null or location_id = :location)
               and (:device::bigint is null or device_id = :device)
               and (:parent::bigint is null or parent_id = :parent)
               and (:type::text is null or alarm_type = :type)
            """;

    private final JdbcClient jdbc;
    private final WireCodec codec;
    private final RowMapper<StoredAlarm> row;

    AlarmTable(JdbcClient jdbc, WireCodec codec) {
        this.jdbc = jdbc;
        this.codec = codec;
        this.row = (result, _) -> AlarmRows.read(result, codec);
    }

    /// Sees to it that each of these has a record.
    void ensure(List<NewAlarm> alarms, Instant now) {
        if (!alarms.isEmpty()) {
            AlarmWriting.insert(
                    jdbc, alarms, CurrentTenant.get(), codec.write(AlarmState.NONE), now);
        }
    }

    /// Those that there are, locked in the order of their ids.
    List<StoredAlarm> lock(Collection<AlarmKey> keys) {
        List<AlarmKey> all = List.copyOf(keys);
        return jdbc.sql(
                        """
                        select a.* from alarm a
                          join unnest(:originators::text[], :types::text[]) as k(originator, type)
                            on a.originator = k.originator and a.alarm_type = k.type
                         order by a.id for update of a
                        """)
                .param("originators", Columns.texts(all, AlarmKey::originator))
                .param("types", Columns.texts(all, AlarmKey::type))
                .query(row)
                .list();
    }

    Optional<StoredAlarm> lock(AlarmId id) {
        return jdbc.sql(SELECT + "id = :id for update")
                .param("id", id.value())
                .query(row)
                .optional();
    }

    /// Those of these alarms for which time has something to do; who is at work on some leaves them out.
    List<StoredAlarm> lockDue(Instant now, Collection<AlarmId> alarms) {
        return jdbc.sql(
                        SELECT
                                + """
                                due_at <= :now::timestamptz and id = any(:ids)
                                order by id for update skip locked
                                """)
                .param("now", now.toString())
                .param("ids", alarms.stream().map(AlarmId::value).toArray(Long[]::new))
                .query(row)
                .list();
    }

    /// Those for which time has something to do, at most so many, the longest waiting first.
    List<AlarmId> due(Instant now, int most) {
        return jdbc.sql(
                        """
                        select id from alarm where due_at <= :now::timestamptz
                         order by due_at, id limit :most
                        """)
                .param("now", now.toString())
                .param("most", most)
                .query((found, _) -> new AlarmId(found.getLong("id")))
                .list();
    }

    /// Leaves an alarm alone until then, whatever is due for it.
    void postpone(AlarmId alarm, Instant until) {
        jdbc.sql("update alarm set due_at = :until::timestamptz where id = :id")
                .param("until", until.toString())
                .param("id", alarm.value())
                .update();
    }

    List<StoredAlarm> lockOpenIn(Collection<RoomId> rooms) {
        return jdbc.sql(
                        SELECT
                                + """
                                room_id = any(:rooms) and (phase <> 'normal' or due_at is not null)
                                order by id for update
                                """)
                .param("rooms", rooms.stream().map(RoomId::value).toArray(Long[]::new))
                .query(row)
                .list();
    }

    List<StoredAlarm> lockOpenOf(Collection<DeviceId> devices) {
        return jdbc.sql(
                        SELECT
                                + """
                                device_id = any(:devices) and (phase <> 'normal' or due_at is not null)
                                order by id for update
                                """)
                .param("devices", devices.stream().map(DeviceId::value).toArray(Long[]::new))
                .query(row)
                .list();
    }

    List<StoredAlarm> lockChildren(AlarmId parent) {
        return jdbc.sql(SELECT + "parent_id = :parent order by id for update")
                .param("parent", parent.value())
                .query(row)
                .list();
    }

    Optional<StoredAlarm> find(AlarmId id) {
        return jdbc.sql(SELECT + "id = :id and occurrence > 0")
                .param("id", id.value())
                .query(row)
                .optional();
    }

    /// What still wants somebody's attention, and stands for itself.
    List<StoredAlarm> open() {
        return jdbc.sql(
                        SELECT
                                + "phase <> 'normal' and occurrence > 0 and parent_id is null order by id")
                .query(row)
                .list();
    }

    /// The newest change first.
    ///
    /// @param most how many; null for all
    List<StoredAlarm> search(AlarmFilter filter, @Nullable Integer most, int from) {
        return wanted(
                        SELECT
                                + WANTED
                                + """
                                 order by changed_at desc, id desc limit :most::int offset :from
                                """,
                        filter)
                .param("most", most)
                .param("from", from)
                .query(row)
                .list();
    }

    int count(AlarmFilter filter) {
        return wanted("select count(*) from alarm where " + WANTED, filter)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec wanted(String sql, AlarmFilter filter) {
        return jdbc.sql(sql)
                .param("phases", Columns.words(filter.phases()))
                .param("severities", Columns.words(filter.severities()))
                .param("room", filter.room())
                .param("location", filter.location())
                .param("device", filter.device())
                .param("parent", filter.parent())
                .param("type", filter.type());
    }

    /// Has the devices behind these counted at that moment at the latest.
    void recount(Collection<AlarmId> alarms, Instant at) {
        if (!alarms.isEmpty()) {
            jdbc.sql(
                            """
                            update alarm
                               set recount_at = :at, due_at = least(due_at, :at)
                             where id = any(:ids) and (recount_at is null or recount_at > :at)
                            """)
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .param("ids", alarms.stream().map(AlarmId::value).toArray(Long[]::new))
                    .update();
        }
    }

    void update(List<StoredAlarm> alarms) {
        if (!alarms.isEmpty()) {
            AlarmWriting.update(jdbc, alarms, codec);
        }
    }
}
