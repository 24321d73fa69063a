package org.veranda.server.maintenance;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.veranda.model.maintenance.MaintenanceRequest;
import org.veranda.model.maintenance.RequestId;
import org.veranda.server.tenancy.PropertyLock;
import org.veranda.wire.BlockOutcome;
import org.veranda.wire.WireCodec;

import java.util.List;
import java.util.Optional;

/// The maintenance requests of the current tenant, as stored.
@Repository
class Requests {

    private static final String SELECT =
            """
            select m.*, r.name as room_name,
                   (select json_agg(json_build_object('id', p.id, 'width', p.width,
                               'height', p.height, 'size', p.size) order by p.id)
                      from maintenance_photos p
                     where p.tenant_id = m.tenant_id and p.request_id = m.id) as photos
              from maintenance_requests m
              join rooms r on r.tenant_id = m.tenant_id and r.id = m.room_id
            """;

    private static final String INSERT =
            """
            insert into maintenance_requests (tenant_id, id, room_id, description, priority, status,
                reporter_id, reporter_name, block_refused, version, reported_at, status_since)
            values (:tenant, :id, :room, :description, :priority, :status,
                :reporter_id, :reporter_name, :block_refused, :version, :reported_at, :status_since)
            """;

    private static final String UPDATE =
            """
            update maintenance_requests
               set status = :status, assignee_id = :assignee_id, assignee_name = :assignee_name,
                   done_by_id = :done_by_id, done_by_name = :done_by_name, note = :note,
                   version = :version, status_since = :status_since
             where id = :id
            """;

    private static final String MATCHING =
            """
             where (:status::text is null or m.status = :status)
               and (:priority::text is null or m.priority = :priority)
               and (:room::bigint is null or m.room_id = :room)
               and (:assignee::bigint is null or m.assignee_id = :assignee)
               and (not :open_only or m.status not in ('verified', 'cancelled'))
            """;

    private static final String ORDER =
            " order by case m.priority when 'high' then 0 when 'medium' then 1 else 2 end, m.id";

    private final JdbcClient jdbc;
    private final RowMapper<StoredRequest> row;

    Requests(JdbcClient jdbc, WireCodec codec) {
        this.jdbc = jdbc;
        this.row = (result, _) -> RequestRows.read(result, codec);
    }

    RequestId nextId() {
        return new RequestId(
                jdbc.sql("select nextval(pg_get_serial_sequence('maintenance_requests', 'id'))")
                        .query(Long.class)
                        .single());
    }

    /// Locks first and reads then: what a waiter reads with the lock would else be of before.
    Optional<StoredRequest> lock(RequestId id) {
        PropertyLock.require();
        jdbc.sql("select id from maintenance_requests where id = :id for update")
                .param("id", id.value())
                .query(Long.class)
                .optional();
        return find(id);
    }

    Optional<StoredRequest> find(RequestId id) {
        return jdbc.sql(SELECT + " where m.id = :id").param("id", id.value()).query(row).optional();
    }

    /// The most urgent first, among those the oldest.
    List<StoredRequest> find(RequestFilter filter, int limit, int offset) {
        return jdbc.sql(SELECT + MATCHING + ORDER + " limit :limit offset :offset")
                .paramSource(
                        RequestRows.parameters(filter)
                                .addValue("limit", limit)
                                .addValue("offset", offset))
                .query(row)
                .list();
    }

    /// The verified and the cancelled, the latest first.
    List<StoredRequest> over(int most) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where m.status in ('verified', 'cancelled')
                                 order by m.status_since desc, m.id desc
                                 limit :most
                                """)
                .param("most", most)
                .query(row)
                .list();
    }

    int count(RequestFilter filter) {
        return jdbc.sql("select count(*) from maintenance_requests m" + MATCHING)
                .paramSource(RequestRows.parameters(filter))
                .query(Integer.class)
                .single();
    }

    void insert(MaintenanceRequest request, BlockOutcome block) {
        PropertyLock.require();
        jdbc.sql(INSERT).paramSource(RequestRows.write(request, block)).update();
    }

    void update(StoredRequest stored) {
        PropertyLock.require();
        jdbc.sql(UPDATE).paramSource(RequestRows.write(stored.request(), stored.block())).update();
    }
}
