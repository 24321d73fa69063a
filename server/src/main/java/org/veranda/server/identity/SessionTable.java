package org.veranda.server.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.veranda.model.identity.Role;
import org.veranda.model.identity.TenantId;
import org.veranda.model.identity.UserId;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Sessions of the current tenant. Time is the database's.
@Repository
class SessionTable {

    private static final String STANDING = "ended_at is null and expires_at > now()";

    private final JdbcClient jdbc;

    SessionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A standing session as a refresh finds it.
    record Row(UserId user, long generation, boolean fresh, @Nullable String device) {}

    void add(SessionId id, UserId user, @Nullable String device) {
        jdbc.sql(
                        """
                        insert into sessions (tenant_id, id, user_id, device, expires_at)
                        values (:tenant, :id, :user, :device, now() + interval '30 days')
                        """)
                .param("tenant", id.tenant().value())
                .param("id", id.value())
                .param("user", user.value())
                .param("device", device)
                .update();
    }

    /// The standing session, locked; `fresh` says that its latest token is not a minute old.
    Optional<Row> lock(SessionId id) {
        return jdbc.sql(
                        """
                        select user_id, generation, device,
                               rotated_at > now() - interval '60 seconds' as fresh
                          from sessions
                         where id = :id and %s
                           for update
                        """
                                .formatted(STANDING))
                .param("id", id.value())
                .query((row, _) ->
                        new Row(
                                new UserId(row.getLong("user_id")),
                                row.getLong("generation"),
                                row.getBoolean("fresh"),
                                row.getString("device")))
                .optional();
    }

    void rotate(SessionId id) {
        jdbc.sql(
                        """
                        update sessions
                           set generation = generation + 1, rotated_at = now(),
                               expires_at = now() + interval '30 days'
                         where id = :id
                        """)
                .param("id", id.value())
                .update();
    }

    /// Whose standing session it was; empty when it did not stand.
    Optional<UserId> end(SessionId id, String because) {
        return jdbc.sql(
                        """
                        update sessions set ended_at = now(), ended_because = :because
                         where id = :id and %s
                        returning user_id
                        """
                                .formatted(STANDING))
                .param("id", id.value())
                .param("because", because)
                .query((row, _) -> new UserId(row.getLong("user_id")))
                .optional();
    }

    List<SessionId> endAllOf(UserId user, String because) {
        return jdbc.sql(
                        """
                        update sessions set ended_at = now(), ended_because = :because
                         where user_id = :user and %s
                        returning tenant_id, id
                        """
                                .formatted(STANDING))
                .param("user", user.value())
                .param("because", because)
                .query(SessionTable::id)
                .list();
    }

    /// Who acts in this session, if it stands and its user is not disabled.
    Optional<Actor> actor(SessionId id) {
        return jdbc.sql(
                        """
                        select s.tenant_id, s.id, s.user_id, s.device, u.name, u.role
                          from sessions s
                          join users u on (u.tenant_id, u.id) = (s.tenant_id, s.user_id)
                         where s.id = :id and not u.disabled and %s
                        """
                                .formatted(STANDING))
                .param("id", id.value())
                .query(SessionTable::actor)
                .optional();
    }

    /// Those of these sessions in which nobody acts any more.
    Set<SessionId> lapsed(Collection<SessionId> asked) {
        Set<SessionId> lapsed = new HashSet<>(asked);
        jdbc.sql(
                        """
                        select s.tenant_id, s.id from sessions s
                          join users u on (u.tenant_id, u.id) = (s.tenant_id, s.user_id)
                         where s.id = any(:ids) and not u.disabled and %s
                        """
                                .formatted(STANDING))
                .param("ids", asked.stream().map(SessionId::value).toArray(UUID[]::new))
                .query(SessionTable::id)
                .list()
                .forEach(lapsed::remove);
        return lapsed;
    }

    /// Forgets sessions of this user that are long over.
    void forgetOldOf(UserId user) {
        jdbc.sql(
                        """
                        delete from sessions
                         where user_id = :user
                           and coalesce(ended_at, expires_at) < now() - interval '30 days'
                        """)
                .param("user", user.value())
                .update();
    }

    private static SessionId id(ResultSet row, int number) throws SQLException {
        return new SessionId(
                new TenantId(row.getLong("tenant_id")), row.getObject("id", UUID.class));
    }

    private static Actor actor(ResultSet row, int number) throws SQLException {
        Role role = Role.of(row.getString("role"));
        return new Actor(
                new TenantId(row.getLong("tenant_id")),
                new UserId(row.getLong("user_id")),
                row.getString("name"),
                role,
                id(row, number),
                role.permissions(),
                row.getString("device"));
    }
}
