package org.veranda.server.identity;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.veranda.server.problem.InvalidInputException;

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
