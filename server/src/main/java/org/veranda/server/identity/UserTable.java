package org.veranda.server.identity;

import org.springframework.dao.IncorrectResultSizeDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.veranda.model.identity.Role;
import org.veranda.model.identity.TenantId;
import org.veranda.model.identity.UserId;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Users of the current tenant, and the one question over all tenants: whom an address signs in.
@Repository
class UserTable {

    private final JdbcClient jdbc;

    UserTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Where to look for the user whom this address signs in.
    Optional<Place> place(String email) {
        return jdbc.sql("select tenant_id, user_id from veranda_find_sign_in_name(:email)")
                .param("email", email)
                .query((row, _) ->
                        new Place(
                                new TenantId(row.getLong("tenant_id")),
                                new UserId(row.getLong("user_id"))))
                .optional();
    }

    List<User> all() {
        return jdbc.sql("select * from users order by name, id").query(UserTable::user).list();
    }

    List<User> active() {
        return jdbc.sql("select * from users where not disabled order by id")
                .query(UserTable::user)
                .list();
    }

    Optional<User> find(UserId id) {
        return jdbc.sql("select * from users where id = :id")
                .param("id", id.value())
                .query(UserTable::user)
                .optional();
    }

    Set<UserId> among(Set<UserId> ids) {
        return jdbc.sql("select id from users where id = any(:ids)")
                .param("ids", ids.stream().map(UserId::value).toArray(Long[]::new))
                .query((row, _) -> new UserId(row.getLong("id")))
                .set();
    }

    boolean isStanding(UserId id) {
        return jdbc.sql("select not disabled from users where id = :id")
                .param("id", id.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /// All of the tenant in one order, so that two changes of its last administrators cannot pass
    /// each other.
    List<User> lockAll() {
        return jdbc.sql("select * from users order by id for update").query(UserTable::user).list();
    }

    Optional<String> passwordHash(UserId id) {
        return jdbc.sql("select password_hash from users where id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    /// Adds a user and takes the address for signing in if it is free; empty when this tenant has
    /// a user of that address.
    Optional<User> add(TenantId tenant, NewUser user, String email, String hash) {
        Optional<User> added =
                jdbc.sql(
                                """
                                insert into users (tenant_id, email, name, role, locale, password_hash)
                                values (:tenant, :email, :name, :role, coalesce(:locale, 'en'), :hash)
                                on conflict (tenant_id, email) do nothing
                                returning *
                                """)
                        .param("tenant", tenant.value())
                        .param("email", email)
                        .param("name", user.name().strip())
                        .param("role", user.role().wire())
                        .param("locale", user.locale())
                        .param("hash", hash)
                        .query(UserTable::user)
                        .optional();
        added.ifPresent(this::claimAddress);
        return added;
    }

    void update(User user) {
        int rows =
                jdbc.sql(
                                """
                                update users
                                   set name = :name, role = :role, locale = :locale,
                                       disabled = :disabled
                                 where id = :id
                                """)
                        .param("name", user.name())
                        .param("role", user.role().wire())
                        .param("locale", user.locale())
                        .param("disabled", user.disabled())
                        .param("id", user.id().value())
                        .update();
        requireOne(rows);
    }

    void changePassword(UserId id, String hash) {
        requireOne(
                jdbc.sql("update users set password_hash = :hash where id = :id")
                        .param("hash", hash)
                        .param("id", id.value())
                        .update());
    }

    private void claimAddress(User user) {
        jdbc.sql("select veranda_claim_sign_in_name(:email, :user)")
                .param("email", user.email())
                .param("user", user.id().value())
                .query()
                .listOfRows();
    }

    private static void requireOne(int rows) {
        if (rows != 1) {
            throw new IncorrectResultSizeDataAccessException(1, rows);
        }
    }

    static User user(ResultSet row, int number) throws SQLException {
        return new User(
                new UserId(row.getLong("id")),
                new TenantId(row.getLong("tenant_id")),
                row.getString("email"),
                row.getString("name"),
                Role.of(row.getString("role")),
                row.getString("locale"),
                row.getBoolean("disabled"));
    }

    /// A user's tenant and id.
    record Place(TenantId tenant, UserId user) {}
}
