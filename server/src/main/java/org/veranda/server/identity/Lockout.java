package org.veranda.server.identity;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Optional;

/// Counts failed sign-ins of a name from an address: five in fifteen minutes lock that pair until
/// the first of them is fifteen minutes old. Counts names that nobody has just the same.
@Repository
class Lockout {

    private final JdbcClient jdbc;

    Lockout(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A name, of which only the hash is kept, and the [Network] it was tried from.
    record Pair(String email, String network) {

        byte[] nameHash() {
            try {
                return MessageDigest.getInstance("SHA-256")
                        .digest(email.getBytes(StandardCharsets.UTF_8));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Cannot hash: " + e.getMessage(), e);
            }
        }
    }

    /// How long the pair is still locked.
    Optional<Duration> lockedFor(Pair pair) {
        return jdbc.sql(
                        """
                        select ceil(extract(epoch from
                                    failed_at + interval '15 minutes' - now()))::bigint
                          from sign_in_failures
                         where name_hash = :name and address = :address
                           and failed_at > now() - interval '15 minutes'
                         order by failed_at desc offset 4 limit 1
                        """)
                .param("name", pair.nameHash())
                .param("address", pair.network())
                .query(Long.class)
                .optional()
                .map(Duration::ofSeconds);
    }

    void failed(Pair pair) {
        jdbc.sql("delete from sign_in_failures where failed_at < now() - interval '15 minutes'")
                .update();
        jdbc.sql("insert into sign_in_failures (name_hash, address) values (:name, :address)")
                .param("name", pair.nameHash())
                .param("address", pair.network())
                .update();
    }

    void forget(Pair pair) {
        jdbc.sql("delete from sign_in_failures where name_hash = :name and address = :address")
                .param("name", pair.nameHash())
                .param("address", pair.network())
                .update();
    }

    /// Notes a refusal that concerns no tenant.
    void refusedStranger(Pair pair, String address) {
        jdbc.sql("insert into stranger_audit (name_hash, address) values (:name, :address)")
                .param("name", pair.nameHash())
                .param("address", address)
                .update();
    }
}
