package org.veranda.server.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.veranda.model.identity.TenantId;
import org.veranda.model.identity.UserId;
import org.veranda.server.identity.AuditTrail.Kind;

import java.util.Optional;

/// The audit trail as stored: added to, never rewritten.
@Repository
class AuditRows {

    private final JdbcClient jdbc;

    AuditRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Entry entry) {
        jdbc.sql(
                        """
                        insert into audit_trail
                            (tenant_id, kind, user_id, by_user_id, session_id, address, detail)
                        values (:tenant, :kind, :user, :by, :session, :address, :detail)
                        """)
                .param("tenant", entry.tenant.value())
                .param("kind", entry.kind.name())
                .param("user", entry.user == null ? null : entry.user.value())
                .param("by", entry.by == null ? null : entry.by.value())
                .param("session", entry.session.map(SessionId::value).orElse(null))
                .param("address", entry.address)
                .param("detail", entry.detail)
                .update();
    }

    /// What is written down: of whom, by whom, and in which session, where there are such.
    record Entry(
            Kind kind,
            TenantId tenant,
            @Nullable UserId user,
            @Nullable UserId by,
            Optional<SessionId> session,
            @Nullable String address,
            @Nullable String detail) {}
}
