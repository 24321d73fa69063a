package org.veranda.server.identity;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.veranda.server.problem.InvalidInputException;

import java.time.Instant;
import java.util.Optional;

/// Those who found tenants. They belong to none, and their database role sees no guests.
@Repository
class PlatformAdmins {

    private final JdbcClient jdbc;

    PlatformAdmins(@Qualifier("platform") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String email, String name, String passwordHash) {
        Optional<Long> added =
                jdbc.sql(
                                """
                                insert into platform_admins (email, name, password_hash)
                                values (:email, :name, :hash)
                                on conflict (email) do nothing
                                returning id
                                """)
                        .param("email", email)
                        .param("name", name)
                        .param("hash", passwordHash)
                        .query(Long.class)
                        .optional();
        if (added.isEmpty()) {
            throw new InvalidInputException(
                    "email", "The address is a platform administrator's already.");
        }
    }

    /// False when there is nobody of that address.
    boolean setPassword(String email, String passwordHash) {
        return jdbc.sql(
                                """
                                update platform_admins
                                   set password_hash = :hash, password_set_at = now()
                                 where email = :email
                                """)
                        .param("email", email)
                        .param("hash", passwordHash)
                        .update()
                == 1;
    }

    /// False when there was nobody of that address.
    boolean remove(String email) {
        return jdbc.sql("delete from platform_admins where email = :email")
                        .param("email", email)
                        .update()
                == 1;
    }

    /// Since when the administrator's password is what it is; empty when the account is gone.
    Optional<Instant> passwordSetAt(long id) {
        return jdbc.sql("select password_set_at from platform_admins where id = :id")
                .param("id", id)
                .query((row, _) -> row.getTimestamp("password_set_at").toInstant())
                .optional();
    }

    /// The administrator with that address, with the hash of the password.
    Optional<Known> find(String email) {
        return jdbc.sql(
                        """
                        select id, email, name, password_hash from platform_admins
                         where email = :email
                        """)
                .param("email", email)
                .query((row, _) ->
                        new Known(
                                new PlatformAdmin(
                                        row.getLong("id"),
                                        row.getString("email"),
                                        row.getString("name")),
                                row.getString("password_hash")))
                .optional();
    }

    record Known(PlatformAdmin admin, String passwordHash) {

        /// Never tells the hash.
        @Override
        public String toString() {
            return admin.toString();
        }
    }
}
