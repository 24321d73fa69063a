package org.veranda.server.maintenance;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.veranda.model.RefusalCode;
import org.veranda.model.identity.UserId;
import org.veranda.model.identity.Worker;
import org.veranda.model.maintenance.MaintenanceRequest;
import org.veranda.model.maintenance.RequestId;
import org.veranda.model.maintenance.RequestPriority;
import org.veranda.model.maintenance.RequestStatus;
import org.veranda.model.room.RoomId;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.wire.BlockOutcome;
import org.veranda.wire.PhotoRef;
import org.veranda.wire.WireCodec;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// A request as the table's row has it, both ways.
final class RequestRows {

    private RequestRows() {}

    static StoredRequest read(ResultSet row, WireCodec codec) throws SQLException {
        String refused = row.getString("block_refused");
        String photos = row.getString("photos");
        return new StoredRequest(
                request(row),
                row.getString("room_name"),
                BlockOutcome.of(refused == null ? null : RefusalCode.valueOf(refused)),
                photos == null ? List.of() : List.of(codec.read(photos, PhotoRef[].class)));
    }

    private static MaintenanceRequest request(ResultSet row) throws SQLException {
        return new MaintenanceRequest(
                new RequestId(row.getLong("id")),
                new RoomId(row.getLong("room_id")),
                row.getString("description"),
                RequestPriority.valueOf(row.getString("priority").toUpperCase(Locale.ROOT)),
                RequestStatus.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                Objects.requireNonNull(worker(row, "reporter")),
                worker(row, "assignee"),
                worker(row, "done_by"),
                row.getString("note"),
                row.getLong("version"),
                instant(row, "reported_at"),
                instant(row, "status_since"));
    }

    static SqlParameterSource write(MaintenanceRequest request, BlockOutcome block) {
        RefusalCode refused = block.code();
        MapSqlParameterSource people = new MapSqlParameterSource();
        worker(people, "reporter", request.reporter());
        worker(people, "assignee", request.assignee());
        worker(people, "done_by", request.doneBy());
        return people.addValue("tenant", CurrentTenant.get().value())
                .addValue("id", request.id().value())
                .addValue("room", request.room().value())
                .addValue("description", request.description())
                .addValue("priority", request.priority().wire())
                .addValue("status", request.status().wire())
                .addValue("block_refused", refused == null ? null : refused.name())
                .addValue("note", request.note())
                .addValue("version", request.version())
                .addValue("reported_at", request.reportedAt().atOffset(ZoneOffset.UTC))
                .addValue("status_since", request.statusSince().atOffset(ZoneOffset.UTC));
    }

    static MapSqlParameterSource parameters(RequestFilter filter) {
        RequestStatus status = filter.status();
        RequestPriority priority = filter.priority();
        RoomId room = filter.room();
        UserId assignee = filter.assignee();
        return new MapSqlParameterSource()
                .addValue("status", status == null ? null : status.wire())
                .addValue("priority", priority == null ? null : priority.wire())
                .addValue("room", room == null ? null : room.value())
                .addValue("assignee", assignee == null ? null : assignee.value())
                .addValue("open_only", filter.openOnly());
    }

    private static void worker(
            MapSqlParameterSource parameters, String column, @Nullable Worker worker) {
        parameters
                .addValue(column + "_id", worker == null ? null : worker.id().value())
                .addValue(column + "_name", worker == null ? null : worker.name());
    }

    private static @Nullable Worker worker(ResultSet row, String column) throws SQLException {
        String name = row.getString(column + "_name");
        return name == null ? null : new Worker(new UserId(row.getLong(column + "_id")), name);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
