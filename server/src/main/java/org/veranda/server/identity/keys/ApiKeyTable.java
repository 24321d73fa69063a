package org.veranda.server.identity.keys;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.veranda.model.identity.UserId;
import org.veranda.server.tenancy.CurrentTenant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// The keys of the current tenant, as stored.
@Repository
class ApiKeyTable {

    private final JdbcClient jdbc;

    ApiKeyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A key that stands, with the hash that proves it.
    record Standing(ApiKey key, String hash) {}

    ApiKey add(String name, String hash, @Nullable UserId by, Instant now) {
        return jdbc.sql(
                        """
                        insert into api_key (tenant_id, name, secret_hash, made_by, made_at)
                        values (:tenant, :name, :hash, :by, :now) returning *
                        """)
                .param("tenant", CurrentTenant.get().value())
                .param("name", name)
                .param("hash", hash)
                .param("by", by == null ? null : by.value())
                .param("now", at(now))
                .query(ApiKeyTable::key)
                .single();
    }

    List<ApiKey> all() {
        return jdbc.sql("select * from api_key order by id").query(ApiKeyTable::key).list();
    }

    int standing() {
        return jdbc.sql("select count(*) from api_key where revoked_at is null")
                .query(Integer.class)
                .single();
    }

    Optional<Standing> find(long id) {
        return jdbc.sql("select * from api_key where id = :id and revoked_at is null")
                .param("id", id)
                .query((row, number) ->
                        new Standing(key(row, number), row.getString("secret_hash")))
                .optional();
    }

    /// Remembers the minute; more would be a write for every request.
    void used(long id, Instant now) {
        jdbc.sql(
                        """
                        update api_key set last_used_at = :now
                         where id = :id
                           and (last_used_at is null or last_used_at < :now - interval '1 minute')
                        """)
                .param("id", id)
                .param("now", at(now))
                .update();
    }

    /// Empty when there is no such key that stands.
    Optional<ApiKey> revoke(long id, Instant now) {
        return jdbc.sql(
                        """
                        update api_key set revoked_at = :now
                         where id = :id and revoked_at is null returning *
                        """)
                .param("id", id)
                .param("now", at(now))
                .query(ApiKeyTable::key)
                .optional();
    }

    private static ApiKey key(ResultSet row, int number) throws SQLException {
        long by = row.getLong("made_by");
        return new ApiKey(
                row.getLong("id"),
                row.getString("name"),
                row.wasNull() ? null : new UserId(by),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                instant(row, "last_used_at"),
                instant(row, "revoked_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
