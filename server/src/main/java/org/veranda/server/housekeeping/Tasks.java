package org.veranda.server.housekeeping;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.veranda.model.identity.UserId;
import org.veranda.model.identity.Worker;
import org.veranda.model.room.RoomId;
import org.veranda.model.task.Task;
import org.veranda.model.task.TaskId;
import org.veranda.model.task.TaskKind;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.tenancy.PropertyLock;
import org.veranda.wire.WireCodec;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The tasks of the current tenant, as stored.
@Repository
class Tasks {

    /// The index by which a worker has one task running.
    static final String ONE_RUNNING = "tasks_one_running";

    private static final String SELECT =
            """
            select t.body, r.name as room_name
              from tasks t
              left join rooms r on r.tenant_id = t.tenant_id and r.id = t.room_id
            """;

    private static final String PUT =
            """
            insert into tasks (tenant_id, id, kind, state, priority, room_id, assignee_id, settled_on,
                               due_at, version, body)
            values (:tenant, :id, :kind, :state, :priority, :room, :assignee, :settled_on, :due_at,
                    :version, :body::jsonb)
                on conflict (tenant_id, id) do update
               set kind = excluded.kind, state = excluded.state, assignee_id = excluded.assignee_id,
                   settled_on = excluded.settled_on, due_at = excluded.due_at,
                   version = excluded.version, body = excluded.body
            """;

    private static final String MATCHING =
            """
             where (:state::text is null or t.state = :state)
               and (:kind::text is null or t.kind = :kind)
               and (:room::bigint is null or t.room_id = :room)
               and (:assignee::bigint is null or t.assignee_id = :assignee)
               and (not :open_only or t.state not in ('done', 'verified', 'cancelled', 'closed'))
            """;

    private static final String ORDER =
            " order by case t.priority when 'high' then 0 when 'medium' then 1 else 2 end, t.id";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final WireCodec codec;
    private final RowMapper<StoredTask> row;

    Tasks(JdbcClient jdbc, NamedParameterJdbcTemplate batches, WireCodec codec) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.codec = codec;
        this.row =
                (result, _) ->
                        new StoredTask(
                                codec.read(result.getString("body"), Task.class),
                                result.getString("room_name"));
    }

    TaskId nextId() {
        return nextIds(1).getFirst();
    }

    List<TaskId> nextIds(int count) {
        return jdbc.sql(
                        """
                        select nextval(pg_get_serial_sequence('tasks', 'id'))
                          from generate_series(1, :count)
                        """)
                .param("count", count)
                .query((result, _) -> new TaskId(result.getLong(1)))
                .list();
    }

    /// The rooms that have an open task of that kind.
    Set<RoomId> roomsWithOpen(TaskKind kind) {
        return jdbc.sql(
                        """
                        select distinct room_id from tasks
                         where kind = :kind and room_id is not null
                           and state not in ('done', 'verified', 'cancelled', 'closed')
                        """)
                .param("kind", kind.wire())
                .query((result, _) -> new RoomId(result.getLong(1)))
                .set();
    }

    /// Locks first and reads then: what a waiter reads with the lock would else be of before.
    Optional<StoredTask> lock(TaskId id) {
        PropertyLock.require();
        jdbc.sql("select id from tasks where id = :id for update")
                .param("id", id.value())
                .query(Long.class)
                .optional();
        return find(id);
    }

    Optional<StoredTask> find(TaskId id) {
        return jdbc.sql(SELECT + " where t.id = :id").param("id", id.value()).query(row).optional();
    }

    List<StoredTask> find(TaskFilter filter, int limit, int offset) {
        return jdbc.sql(SELECT + MATCHING + ORDER + " limit :limit offset :offset")
                .paramSource(
                        filter.parameters().addValue("limit", limit).addValue("offset", offset))
                .query(row)
                .list();
    }

    int count(TaskFilter filter) {
        return jdbc.sql("select count(*) from tasks t" + MATCHING)
                .paramSource(filter.parameters())
                .query(Integer.class)
                .single();
    }

    /// Open ones, and those that were settled on that day.
    List<StoredTask> current(LocalDate businessDate) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where t.state not in ('done', 'verified', 'cancelled', 'closed')
                                    or (t.settled_on = :today and t.state in ('done', 'verified'))
                                 order by t.id
                                """)
                .param("today", businessDate)
                .query(row)
                .list();
    }

    /// Those of a room that are open or may be reopened, locked in the order of their numbers. Who has
    /// the room has them alone.
    List<StoredTask> lock(RoomId room) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where t.room_id = :room
                                   and t.state not in ('verified', 'cancelled', 'closed')
                                 order by t.id for update of t
                                """)
                .param("room", room.value())
                .query(row)
                .list();
    }

    /// Whether that worker has another task running.
    boolean busy(UserId worker, TaskId except) {
        return jdbc.sql(
                        """
                        select exists (select from tasks
                                        where assignee_id = :worker and state = 'in_progress'
                                          and id <> :except)
                        """)
                .param("worker", worker.value())
                .param("except", except.value())
                .query(Boolean.class)
                .single();
    }

    List<TaskId> due(Instant now) {
        return jdbc.sql("select id from tasks where due_at <= :now order by id limit 1000")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((result, _) -> new TaskId(result.getLong("id")))
                .list();
    }

    void put(Task task) {
        put(List.of(task));
    }

    void put(List<Task> all) {
        PropertyLock.require();
        batches.batchUpdate(
                PUT, all.stream().map(this::parameters).toArray(SqlParameterSource[]::new));
    }

    private SqlParameterSource parameters(Task task) {
        Worker assignee = task.assignee();
        RoomId room = task.room();
        Instant due = Due.at(task);
        return new MapSqlParameterSource()
                .addValue("tenant", CurrentTenant.get().value())
                .addValue("id", task.id().value())
                .addValue("kind", task.kind().wire())
                .addValue("state", task.state().wire())
                .addValue("priority", task.priority().wire())
                .addValue("room", room == null ? null : room.value())
                .addValue("assignee", number(assignee))
                .addValue("settled_on", task.settledOn())
                .addValue("due_at", due == null ? null : due.atOffset(ZoneOffset.UTC))
                .addValue("version", task.version())
                .addValue("body", codec.write(task));
    }

    private static @Nullable Long number(@Nullable Worker worker) {
        return worker == null ? null : worker.id().value();
    }
}
