package org.veranda.server.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.veranda.server.identity.PlatformTrail.Kind;

import java.sql.Timestamp;
import java.time.Instant;

/// The platform's trail as stored: added to, never rewritten.
@Repository
class PlatformTrailRows {

    private final JdbcClient jdbc;

    PlatformTrailRows(@Qualifier("platform") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Kind kind, PlatformAdmin admin, @Nullable String address, @Nullable String detail) {
        jdbc.sql(
                        """
                        insert into platform_trail (kind, admin_id, email, address, detail)
                        values (:kind, :admin, :email, :address, :detail)
                        """)
                .param("kind", kind.name())
                .param("admin", admin.id())
                .param("email", admin.email())
                .param("address", address)
                .param("detail", detail)
                .update();
    }

    void forget(Instant oldest) {
        jdbc.sql("delete from platform_trail where at < :oldest")
                .param("oldest", Timestamp.from(oldest))
                .update();
    }
}
