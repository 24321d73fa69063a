package org.veranda.server.stays;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;
import org.veranda.model.booking.Booking;
import org.veranda.server.rooms.Origin;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.wire.WireCodec;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;

/// What was done to the current tenant's bookings: one record per change, never altered.
@Repository
class BookingChanges {

    private static final String INSERT =
            """
            insert into booking_history (tenant_id, booking_id, version, at, business_date, command,
                                         command_id, actor_id, actor_name, session_id, device,
                                         reason, overridden, before, after)
            values (:tenant, :booking, :version, :at, :business_date, :command, :command_id,
                    nullif(:actor_id, 0), :actor_name, :session_id, :device, :reason, :overridden,
                    :before::jsonb, :after::jsonb)
            """;

    private final NamedParameterJdbcTemplate batches;
    private final WireCodec codec;

    BookingChanges(NamedParameterJdbcTemplate batches, WireCodec codec) {
        this.batches = batches;
        this.codec = codec;
    }

    /// A change about to be recorded; a new booking had nothing before.
    record Entry(
            @Nullable Booking before, Booking after, String command, @Nullable String reason) {}

    void add(Collection<Entry> entries, Origin origin, LocalDate businessDate, Instant at) {
        batches.batchUpdate(
                INSERT,
                entries.stream()
                        .map(entry -> parameters(entry, origin, businessDate, at))
                        .toArray(SqlParameterSource[]::new));
    }

    private SqlParameterSource parameters(
            Entry entry, Origin origin, LocalDate businessDate, Instant at) {
        Booking before = entry.before();
        return new MapSqlParameterSource()
                .addValue("tenant", CurrentTenant.get().value())
                .addValue("booking", entry.after().id().value())
                .addValue("version", entry.after().version())
                .addValue("at", at.atOffset(ZoneOffset.UTC))
                .addValue("business_date", businessDate)
                .addValue("command", entry.command())
                .addValue("command_id", origin.commandId())
                .addValue("actor_id", origin.by().id().value())
                .addValue("actor_name", origin.by().name())
                .addValue("session_id", origin.session())
                .addValue("device", origin.device())
                .addValue("reason", entry.reason())
                .addValue("overridden", origin.override() != null)
                .addValue("before", before == null ? "null" : codec.write(before))
                .addValue("after", codec.write(entry.after()));
    }
}
