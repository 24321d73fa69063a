package org.veranda.server.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.veranda.model.identity.TenantId;
import org.veranda.model.identity.UserId;

import java.util.Optional;

/// Writes down who signed in, was refused, or changed whom; in the transaction of what it tells of.
@Repository
class IdentityAudit {

    private final JdbcClient jdbc;

    IdentityAudit(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What can be written down.
    enum Kind {
        SIGNED_IN,
        SIGN_IN_REFUSED,
        SIGN_IN_LOCKED,
        SESSION_ENDED,
        REGISTERED,
        CHANGED
    }

    void session(Kind kind, SessionId session, UserId user, @Nullable String detail) {
        insert(new Entry(kind, session.tenant(), user, user, Optional.of(session), null, detail));
    }

    void signIn(Kind kind, User user, Optional<SessionId> session, String address) {
        insert(new Entry(kind, user.tenantId(), user.id(), user.id(), session, address, null));
    }

    void user(Kind kind, User user, UserId by, String detail) {
        insert(new Entry(kind, user.tenantId(), user.id(), by, Optional.empty(), null, detail));
    }

    private void insert(Entry entry) {
        jdbc.sql(
                        """
                        insert into identity_audit
                            (tenant_id, kind, user_id, by_user_id, session_id, address, detail)
                        values (:tenant, :kind, :user, :by, :session, :address, :detail)
                        """)
                .param("tenant", entry.tenant.value())
                .param("kind", entry.kind.name())
                .param("user", entry.user.value())
                .param("by", entry.by.value())
                .param("session", entry.session.map(SessionId::value).orElse(null))
                .param("address", entry.address)
                .param("detail", entry.detail)
                .update();
    }

    private record Entry(
            Kind kind,
            TenantId tenant,
            UserId user,
            UserId by,
            Optional<SessionId> session,
            @Nullable String address,
            @Nullable String detail) {}
}
