package org.veranda.server.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.veranda.model.identity.TenantId;
import org.veranda.model.identity.UserId;
import org.veranda.server.identity.AuditTrail.Kind;
import org.veranda.server.tenancy.CurrentTenant;

import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/// Sessions from sign-in to their end. Needs no tenant bound to the thread: an id names its own.
@Service
public class Sessions {

    private final SessionTable table;
    private final Actors actors;
    private final AuditTrail audit;
    private final Announcements announcements;
    private final TransactionTemplate transaction;

    Sessions(
            SessionTable table,
            Actors actors,
            AuditTrail audit,
            Announcements announcements,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.actors = actors;
        this.audit = audit;
        this.announcements = announcements;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// Whether the session is neither ended nor expired, nor its user disabled; read from the
    /// database.
    public boolean stands(SessionId id) {
        return actors.bySession(id).isPresent();
    }

    /// Those of these sessions of one tenant that do not stand any more, however they ended.
    public Set<SessionId> lapsed(TenantId tenant, Collection<SessionId> asked) {
        return in(tenant, () -> table.lapsed(asked));
    }

    /// Signs the user in on that device.
    public SessionId start(User user, @Nullable String device, String address) {
        SessionId id = new SessionId(user.tenantId(), UUID.randomUUID());
        in(id, () -> started(id, user, device, address));
        return id;
    }

    private boolean started(SessionId id, User user, @Nullable String device, String address) {
        table.forgetOldOf(user.id());
        table.add(id, user.id(), device);
        audit.signIn(Kind.SIGNED_IN, user, Optional.of(id), address);
        return true;
    }

    /// The generation of the next refresh token for one who shows that of `generation`; empty when
    /// the session does not stand, or was ended because an old token came back.
    public Optional<Long> rotate(SessionId id, long generation, @Nullable String device) {
        return in(id, () -> table.lock(id).flatMap(row -> rotate(id, row, generation, device)));
    }

    private Optional<Long> rotate(
            SessionId id, SessionTable.Row row, long generation, @Nullable String device) {
        if (generation == row.generation()) {
            table.rotate(id);
            return Optional.of(generation + 1);
        }
        boolean predecessor = generation == row.generation() - 1;
        if (predecessor && row.fresh() && Objects.equals(device, row.device())) {
            return Optional.of(row.generation());
        }
        ended(id, "an old refresh token came back");
        return Optional.empty();
    }

    /// Signs out; sockets of the session are cut off by whoever listens to [SessionEnded].
    public void end(SessionId id) {
        in(id, () -> ended(id, "signed out"));
    }

    private boolean ended(SessionId id, String because) {
        Optional<UserId> user = table.end(id, because);
        user.ifPresent(who -> {
            audit.session(Kind.SESSION_ENDED, id, who, because);
            announcements.afterCommit(new SessionEnded(id, who, id.tenant()));
        });
        return user.isPresent();
    }

    /// Ends all sessions of a user of the current tenant, in the current transaction.
    void endAllOf(UserId user, String because) {
        for (SessionId id : table.endAllOf(user, because)) {
            audit.session(Kind.SESSION_ENDED, id, user, because);
            announcements.afterCommit(new SessionEnded(id, user, id.tenant()));
        }
    }

    private <T> T in(SessionId id, Supplier<T> work) {
        return in(id.tenant(), work);
    }

    private <T> T in(TenantId tenant, Supplier<T> work) {
        return Objects.requireNonNull(
                CurrentTenant.call(tenant, () -> transaction.execute(_ -> work.get())));
    }
}
