package org.veranda.server.notifications.preferences;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.veranda.model.identity.TenantId;
import org.veranda.model.identity.UserId;
import org.veranda.model.notification.AlarmNews;
import org.veranda.server.identity.UserAccessChanged;
import org.veranda.server.notifications.AlarmAudience;
import org.veranda.server.tenancy.CurrentTenant;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/// Keeps in memory who wants to hear of alarms, for each tenant that has any. It is forgotten after the commit of a
/// change, and read anew when it is asked for next; also after a while, for what another process changed.
@Component
public class Audiences implements AlarmAudience {

    private static final long FRESH = Duration.ofSeconds(30).toNanos();

    private final Members members;
    private final Map<TenantId, Kept> kept = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();
    private final LongSupplier nanoTime = System::nanoTime;

    Audiences(Members members) {
        this.members = members;
    }

    private record Kept(Audience audience, long at) {}

    @Override
    public Set<UserId> of(TenantId tenant, AlarmNews alarm) {
        return audience(tenant).of(alarm);
    }

    /// Who of those wants mail about it, at whatever hour.
    public List<Member> wantingMail(TenantId tenant, AlarmNews alarm) {
        return audience(tenant).wantingMail(alarm);
    }

    private Audience audience(TenantId tenant) {
        Kept known = kept.get(tenant);
        return known != null && nanoTime.getAsLong() - known.at < FRESH
                ? known.audience
                : read(tenant);
    }

    /// What was read while something changed is used once and not kept.
    private Audience read(TenantId tenant) {
        long before = changes.get();
        long at = nanoTime.getAsLong();
        Audience audience = CurrentTenant.call(tenant, () -> new Audience(members.all()));
        kept.compute(
                tenant, (_, known) -> changes.get() == before ? new Kept(audience, at) : known);
        return audience;
    }

    @EventListener
    void on(UserAccessChanged changed) {
        forget(changed.tenant());
    }

    void forgetAfterCommit(TenantId tenant) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        forget(tenant);
                    }
                });
    }

    private void forget(TenantId tenant) {
        changes.incrementAndGet();
        kept.remove(tenant);
    }
}
