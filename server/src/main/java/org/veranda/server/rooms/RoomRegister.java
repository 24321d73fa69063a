package org.veranda.server.rooms;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.veranda.model.room.RoomId;
import org.veranda.server.problem.ConflictException;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.tenancy.Properties;
import org.veranda.server.tenancy.PropertyLock;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// Which rooms there are. A new one is dirty until somebody says otherwise; the history of one that is
/// removed is kept.
@Repository
@Transactional
class RoomRegister {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final Properties properties;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    RoomRegister(
            JdbcClient jdbc,
            NamedParameterJdbcTemplate batches,
            Properties properties,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.properties = properties;
        this.clock = clock;
        this.events = events;
    }

    /// Adds them in one go and answers their ids, in order.
    List<RoomId> add(List<RoomDraft> drafts) {
        PropertyLock.require();
        LocalDate today = properties.current().businessDate();
        List<RoomId> ids = nextIds(drafts.size());
        List<SqlParameterSource> rows = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            rows.add(
                    parameters(ids.get(i), drafts.get(i))
                            .addValue("tenant", CurrentTenant.get().value())
                            .addValue("today", today)
                            .addValue("now", RoomRows.at(clock.instant())));
        }
        batches.batchUpdate(
                """
                insert into rooms (tenant_id, id, name, room_type_id, location_id, floor,
                                   condition_on, status_since)
                values (:tenant, :id, :name, :type, :location, :floor, :today, :now)
                """,
                rows.toArray(SqlParameterSource[]::new));
        return ids;
    }

    void change(RoomId id, RoomDraft draft) {
        PropertyLock.require();
        jdbc.sql(
                        """
                        update rooms
                           set name = :name, room_type_id = :type, location_id = :location,
                               floor = :floor
                         where id = :id
                        """)
                .paramSource(parameters(id, draft))
                .update();
    }

    void remove(RoomId id) {
        PropertyLock.require();
        events.publishEvent(new RoomLeaving(id));
        try {
            jdbc.sql("delete from rooms where id = :id").param("id", id.value()).update();
        } catch (DataIntegrityViolationException used) {
            throw new ConflictException(
                    "Cannot remove room %s: it has bookings. Take it out of inventory instead."
                            .formatted(id));
        }
    }

    /// Which of these names are taken.
    Set<String> known(Collection<String> names) {
        return Set.copyOf(
                jdbc.sql("select name from rooms where name = any(:names)")
                        .param("names", names.toArray(String[]::new))
                        .query(String.class)
                        .list());
    }

    private List<RoomId> nextIds(int count) {
        return jdbc.sql(
                        """
                        select nextval(pg_get_serial_sequence('rooms', 'id'))
                          from generate_series(1, :count)
                        """)
                .param("count", count)
                .query((row, _) -> new RoomId(row.getLong(1)))
                .list();
    }

    private static MapSqlParameterSource parameters(RoomId id, RoomDraft draft) {
        return new MapSqlParameterSource()
                .addValue("id", id.value())
                .addValue("name", draft.name())
                .addValue("type", draft.type().value())
                .addValue("location", draft.location().value())
                .addValue("floor", draft.floor());
    }
}
