package org.veranda.server.identity.keys;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.veranda.model.identity.Permission;
import org.veranda.model.identity.UserId;
import org.veranda.server.identity.Actor;
import org.veranda.server.identity.AuditTrail;
import org.veranda.server.identity.AuditTrail.Kind;
import org.veranda.server.identity.Machine;
import org.veranda.server.problem.ConflictException;
import org.veranda.server.problem.NotFoundException;
import org.veranda.server.tenancy.CurrentTenant;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The API keys of a tenant: made, listed and revoked by those who may manage devices. A key that is revoked opens nothing
/// from the next request on.
@Service
public class ApiKeys {

    private static final int MOST = 200;
    private static final String NOBODYS = KeyText.hash("");

    private final ApiKeyTable table;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ApiKeys(ApiKeyTable table, AuditTrail audit, TransactionTemplate transaction, Clock clock) {
        this.table = table;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Whose key that is; empty for one that is revoked, wrong or nobody's, with no difference to be felt.
    public Optional<Machine> find(String text) {
        return KeyText.read(text)
                .flatMap(key -> CurrentTenant.call(key.tenant(), () -> proven(key)));
    }

    private Optional<Machine> proven(KeyText shown) {
        return Objects.requireNonNull(
                transaction.execute(_ -> {
                    Optional<ApiKeyTable.Standing> found = table.find(shown.id());
                    boolean good =
                            shown.proves(found.map(ApiKeyTable.Standing::hash).orElse(NOBODYS));
                    return found.filter(_ -> good)
                            .map(standing -> {
                                table.used(shown.id(), clock.instant());
                                return new Machine(
                                        shown.tenant(), shown.id(), standing.key().name());
                            });
                }));
    }

    @Transactional(readOnly = true)
    public List<ApiKey> all(Actor by) {
        by.require(Permission.MANAGE_DEVICES);
        return table.all();
    }

    @Transactional
    public MadeKey make(String name, Actor by) {
        by.require(Permission.MANAGE_DEVICES);
        return make(name, by.user());
    }

    @Transactional
    public ApiKey revoke(long id, Actor by) {
        by.require(Permission.MANAGE_DEVICES);
        return revoke(id);
    }

    /// For whoever works at the machine itself, in the name of the current tenant.
    @Transactional
    public MadeKey make(String name) {
        return make(name, (UserId) null);
    }

    /// For whoever works at the machine itself.
    @Transactional(readOnly = true)
    public List<ApiKey> all() {
        return table.all();
    }

    /// For whoever works at the machine itself.
    @Transactional
    public ApiKey revoke(long id) {
        ApiKey revoked =
                table.revoke(id, clock.instant())
                        .orElseThrow(() ->
                                new NotFoundException(
                                        "Cannot find API key %d: there is none that stands."
                                                .formatted(id)));
        audit.note(Kind.API_KEY_REVOKED, "API key %d revoked: %s".formatted(id, revoked.name()));
        return revoked;
    }

    private MadeKey make(String name, @Nullable UserId by) {
        if (table.standing() >= MOST) {
            throw new ConflictException(
                    "There are %d API keys already; revoke one that is not used.".formatted(MOST));
        }
        String secret = KeyText.newSecret();
        ApiKey key = table.add(name.strip(), KeyText.hash(secret), by, clock.instant());
        audit.note(Kind.API_KEY_MADE, "API key %d made: %s".formatted(key.id(), key.name()));
        return new MadeKey(key, new KeyText(CurrentTenant.get(), key.id(), secret).text());
    }
}
