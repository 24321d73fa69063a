package org.veranda.server.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.veranda.model.identity.UserId;
import org.veranda.server.identity.AuditRows.Entry;
import org.veranda.server.tenancy.CurrentTenant;

import java.util.Optional;

/// Writes down who signed in, was refused, or changed whom or what; in the transaction of what it tells of.
@Service
public class AuditTrail {

    private static final int LONGEST_DETAIL = 1_000;

    private final AuditRows rows;

    AuditTrail(AuditRows rows) {
        this.rows = rows;
    }

    /// What can be written down.
    public enum Kind {
        SIGNED_IN,
        SIGN_IN_REFUSED,
        SIGN_IN_LOCKED,
        SESSION_ENDED,
        REGISTERED,
        CHANGED,
        FORBIDDEN,
        LAYOUT_CHANGED,
        SETTINGS_CHANGED,
        PREFERENCES_CHANGED,
        DAY_CLOSED,
        FIRMWARE_CHANGED,
        API_KEY_MADE,
        API_KEY_REVOKED,
        DEVICES_CHANGED,
        DEVICE_SHARED,
        DEVICE_SHARE_REVOKED
    }

    /// Something that the caller of this request did in the current tenant, or the house itself when nobody calls.
    public void note(Kind kind, String detail) {
        note(kind, caller(), detail);
    }

    /// The same of a caller who is known otherwise.
    void note(Kind kind, Actor caller, String detail) {
        note(kind, Optional.of(caller), detail);
    }

    private void note(Kind kind, Optional<Actor> caller, String detail) {
        rows.insert(
                new Entry(
                        kind,
                        CurrentTenant.get(),
                        null,
                        caller.map(Actor::user).orElse(null),
                        caller.map(Actor::session),
                        null,
                        detail.substring(0, Math.min(LONGEST_DETAIL, detail.length()))));
    }

    private static Optional<Actor> caller() {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        return caller != null && caller.getPrincipal() instanceof Actor actor
                ? Optional.of(actor)
                : Optional.empty();
    }

    void session(Kind kind, SessionId session, UserId user, @Nullable String detail) {
        rows.insert(
                new Entry(kind, session.tenant(), user, user, Optional.of(session), null, detail));
    }

    void signIn(Kind kind, User user, Optional<SessionId> session, String address) {
        rows.insert(new Entry(kind, user.tenantId(), user.id(), user.id(), session, address, null));
    }

    void user(Kind kind, User user, UserId by, String detail) {
        rows.insert(
                new Entry(kind, user.tenantId(), user.id(), by, Optional.empty(), null, detail));
    }
}
